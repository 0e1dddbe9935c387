"""DOCX (ECMA-376 WordprocessingML): parts, styles, numbering → paragraphs, tables → blocks."""
