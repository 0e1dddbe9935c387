"""The site: settings, addresses, what all pages share, and the sample data of the demo."""
