"""A model as a document that office suites open: real headings, lists and header rows, in French,
the same bytes for the same model."""

import io
from datetime import datetime, time
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from presentation import Heading, Listing, Model, ModelPart, ModelSource, Paragraph, Table
from reports.brand import palette
from reports.office.written import written

_LANGUAGE, _MAKER = "fr-FR", "Boussole IA"
_A4 = (Mm(210), Mm(297))
_MARGIN = Mm(18)
#: A letter that every suite has, or draws as wide; rows that a pen can fill.
_FONT, _ROW = "Arial", Mm(8)
#: More columns than an upright page has room for.
_WIDE = 5
#: When every member of the file is said to be written: a zip knows nothing earlier.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEADINGS = ("Heading 1", "Heading 2")


def model_document(model: Model) -> bytes:
    """Return a model as a .docx file."""
    document = Document()
    _dress(document, model)
    if not model.sent:
        document.add_heading(written(model.title), 1)
        document.add_paragraph(written(model.head))
    for part in model.parts:
        _add(document, part)
    if not model.sent:
        _cite_all(document, model)
    return _same_bytes(document)


def _dress(document: WordDocument, model: Model) -> None:
    """Set the page, the language, the colours of titles and what the file says of itself."""
    section = document.sections[0]
    wide = any(isinstance(part, Table) and len(part.header) >= _WIDE for part in model.parts)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(_A4) if wide else _A4
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    _one_font(document)
    for name in _HEADINGS:
        colour = RGBColor.from_string(palette().main.removeprefix("#").upper())
        document.styles[name].font.color.rgb = colour
    told = document.core_properties
    told.title, told.language, told.author = written(model.title), _LANGUAGE, _MAKER
    told.comments, told.last_modified_by, told.revision = "", _MAKER, 1
    told.created = told.modified = datetime.combine(model.day, time.min)


def _one_font(document: WordDocument) -> None:
    """Name the font in each style: those of a theme fall back to another one in each suite."""
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), _FONT)


def _add(document: WordDocument, part: ModelPart) -> None:
    if isinstance(part, Heading):
        document.add_heading(written(part.text), 2)
    elif isinstance(part, Paragraph):
        document.add_paragraph(written(part.text))
    elif isinstance(part, Listing):
        _list(document, part)
    else:
        _table(document, part)


def _list(document: WordDocument, part: Listing) -> None:
    style = "List Number" if part.numbered else "List Bullet"
    rows = [document.add_paragraph(written(item), style) for item in part.items]
    if part.numbered:
        _number_from_one(document, rows)


def _number_from_one(document: WordDocument, rows: list[WordParagraph]) -> None:
    """Without a numbering of its own, a list goes on from the one before."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    used = style.pPr.numPr.numId.val
    kept = next(num for num in numbering.num_lst if num.numId == used)
    own = numbering.add_num(kept.abstractNumId.val)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for row in rows:
        row._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = own.numId


def _table(document: WordDocument, part: Table) -> None:
    table = document.add_table(rows=0, cols=len(part.header), style="Table Grid")
    for index, texts in enumerate((part.header, *part.rows)):
        row = table.add_row()
        row.height = None if all(texts) else _ROW
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(written(text)).bold = index == 0 or None
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if index == 0:
            properties.append(OxmlElement("w:tblHeader"))
    document.add_paragraph()


def _cite_all(document: WordDocument, model: Model) -> None:
    document.add_heading(written(model.sources_title), 2)
    for source in model.sources:
        _cite(document, source)
    document.add_paragraph(written(model.caution))


def _cite(document: WordDocument, source: ModelSource) -> None:
    row = document.add_paragraph(style="List Bullet")
    run = row.add_run(written(source.text))
    if source.url:
        link = OxmlElement("w:hyperlink")
        to = document.part.relate_to(source.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), to)
        run.underline = True
        link.append(run._r)
        row._p.append(link)


def _same_bytes(document: WordDocument) -> bytes:
    """Return the file without the moment at which it was made."""
    made, kept = io.BytesIO(), io.BytesIO()
    document.save(made)
    with ZipFile(made) as given, ZipFile(kept, "w", ZIP_DEFLATED) as file:
        for name in given.namelist():
            file.writestr(ZipInfo(name, _EPOCH), given.read(name), ZIP_DEFLATED)
    return kept.getvalue()
