"""DOCX (ECMA-376 WordprocessingML): parts, styles and numbering → paragraphs and tables → blocks."""
