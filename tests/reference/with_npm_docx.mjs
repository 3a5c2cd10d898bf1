// Writes a body (see body_of.py) with the npm package docx: node with_npm_docx.mjs BODY.json OUT.docx
import { readFileSync, writeFileSync } from "node:fs";
import {
  AlignmentType, Document, Packer, PageOrientation, Paragraph, Tab, Table, TableCell, TableRow, TextRun,
} from "docx";

const ALIGN = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  end: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
};

/** A run for each line of the text; tabs are elements of their own in this library. */
const runs = (piece) =>
  piece.text.split("\n").map((line, index) => {
    const options = { bold: piece.bold || undefined, italics: piece.italic || undefined };
    if (piece.size) options.size = piece.size;
    if (index > 0) options.break = 1;
    if (line.includes("\t")) {
      options.children = line.split("\t").flatMap((part, at) => (at > 0 ? [new Tab(), part] : [part]));
    } else {
      options.text = line;
    }
    return new TextRun(options);
  });

const paragraph = (content) =>
  new Paragraph({
    alignment: ALIGN[content.align],
    indent: content.first ? { firstLine: content.first } : undefined,
    children: content.runs.flatMap(runs),
  });

const table = (rows) =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((cell) => new TableCell({ children: cell.map(paragraph) })) }),
    ),
  });

const sections = [];
let children = [];
for (const block of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  if (block.p) children.push(paragraph(block.p));
  else if (block.table) children.push(table(block.table));
  else {
    const landscape = block.section === "landscape";
    const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
    sections.push({ properties: { page: { size: { width: 11906, height: 16838, orientation } } }, children });
    children = [];
  }
}
const document = new Document({
  styles: { default: { document: { run: { font: "Times New Roman", size: 28 } } } },
  sections,
});
writeFileSync(process.argv[3], await Packer.toBuffer(document));
