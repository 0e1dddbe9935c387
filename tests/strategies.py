"""Documents for Hypothesis: varied, in several scripts, and such that every form can carry them."""

from hypothesis import strategies as st

from urgentaction.document.model import Document


def documents() -> st.SearchStrategy[Document]:
    """Return documents with every field filled or empty."""
    return st.builds(Document)
