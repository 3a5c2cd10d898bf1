"""Writes a body (see body_of.py) with python-docx: with_python_docx.py BODY.json OUT.docx"""

import json
import sys

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, Twips

ALIGN = {
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "end": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def fill(paragraph, content):
    if content["align"] in ALIGN:
        paragraph.alignment = ALIGN[content["align"]]
    if content["first"]:
        paragraph.paragraph_format.first_line_indent = Twips(content["first"])
    for piece in content["runs"]:
        run = paragraph.add_run(piece["text"])
        if piece["bold"]:
            run.bold = True
        if piece["italic"]:
            run.italic = True
        if piece["size"]:
            run.font.size = Pt(piece["size"] / 2)


def table(document, rows):
    made = document.add_table(rows=0, cols=max(len(row) for row in rows), style="Table Grid")
    for row in rows:
        for cell, paragraphs in zip(made.add_row().cells, row):
            fill(cell.paragraphs[0], paragraphs[0])
            for content in paragraphs[1:]:
                fill(cell.add_paragraph(), content)


def turn(section, orientation):
    landscape = orientation == "landscape"
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    short, long = Twips(11906), Twips(16838)
    section.page_width, section.page_height = (long, short) if landscape else (short, long)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        blocks = json.load(file)
    document = Document()
    normal = document.styles["Normal"].font
    normal.name, normal.size = "Times New Roman", Pt(14)
    for index, block in enumerate(blocks):
        if "p" in block:
            fill(document.add_paragraph(), block["p"])
        elif "table" in block:
            table(document, block["table"])
        else:
            turn(document.sections[-1], block["section"])
            if index + 1 < len(blocks):
                document.add_section(WD_SECTION.NEW_PAGE)
    document.save(sys.argv[2])


main()
