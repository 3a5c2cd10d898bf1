"""Takes the body out of a Word document, so that other programs can write the same one.

body_of.py IN.docx BODY.json        writes the body
body_of.py --same A.docx B.docx     ends with 1 and says where, if two documents don't say the same

A body is a list of blocks: {"p": paragraph}, {"table": rows of cells of paragraphs} or {"section": "landscape"}
(the blocks before it stand in a section of that orientation).
A paragraph: {"align", "first", "runs": [{"text", "bold", "italic", "size"}]}; lengths in twentieths of a point.
"""

import json
import sys

import docx
from docx.oxml.ns import qn


def text_of(run):
    parts = []
    for child in run:
        if child.tag == qn("w:t"):
            parts.append(child.text or "")
        elif child.tag == qn("w:tab"):
            parts.append("\t")
        elif child.tag == qn("w:br") and child.get(qn("w:type")) is None:
            parts.append("\n")
    return "".join(parts)


def flag(run, name):
    found = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return found is not None and found.get(qn("w:val")) not in ("0", "false")


def size(run):
    found = run.find(f"{qn('w:rPr')}/{qn('w:sz')}")
    return None if found is None else int(found.get(qn("w:val")))


def paragraph(element):
    align = element.find(f"{qn('w:pPr')}/{qn('w:jc')}")
    indent = element.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    runs = []
    for run in element.iter(qn("w:r")):
        text = text_of(run)
        if text:
            runs.append(
                {"text": text, "bold": flag(run, "w:b"), "italic": flag(run, "w:i"), "size": size(run)}
            )
    return {
        "align": None if align is None else align.get(qn("w:val")),
        "first": 0 if indent is None else int(indent.get(qn("w:firstLine")) or 0),
        "runs": runs,
    }


def orientation(section):
    page = section.find(qn("w:pgSz"))
    landscape = page is not None and page.get(qn("w:orient")) == "landscape"
    return "landscape" if landscape else "portrait"


def body(path):
    blocks = []
    for element in docx.Document(path).element.body:
        if element.tag == qn("w:p"):
            section = element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
            blocks.append({"p": paragraph(element)})
            if section is not None:
                blocks.append({"section": orientation(section)})
        elif element.tag == qn("w:tbl"):
            rows = [
                [[paragraph(p) for p in cell.iter(qn("w:p"))] for cell in row.iter(qn("w:tc"))]
                for row in element.iter(qn("w:tr"))
            ]
            blocks.append({"table": rows})
        elif element.tag == qn("w:sectPr"):
            blocks.append({"section": orientation(element)})
    return blocks


def words(path):
    """All that a document says, a line a paragraph; empty paragraphs say nothing."""
    lines = []
    for block in body(path):
        if "p" in block:
            lines.append("".join(run["text"] for run in block["p"]["runs"]))
        for row in block.get("table", []):
            for cell in row:
                lines.append(" | ".join("".join(run["text"] for run in p["runs"]) for p in cell))
    return [line for line in lines if line.strip(" |")]


def main():
    if sys.argv[1] == "--same":
        one, other = words(sys.argv[2]), words(sys.argv[3])
        for number, (a, b) in enumerate(zip(one, other)):
            if a != b:
                sys.exit(f"line {number} differs:\n  {a}\n  {b}")
        if len(one) != len(other):
            sys.exit(f"{len(one)} lines against {len(other)}")
        return
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        json.dump(body(sys.argv[1]), out, ensure_ascii=False)


main()
