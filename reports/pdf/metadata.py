"""What PDF/A-3a and PDF/UA-1 ask for, both at once, beside what WeasyPrint 70 writes and
`reports.pdf.tags` corrects."""

from typing import Any

# PDF/A wants every property outside its own list described in the file: hence the second
# description, a "schema" of the first.
_ACCESSIBLE = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas>
    <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
          <rdf:Seq>
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li>
          </rdf:Seq>
        </pdfaSchema:property>
      </rdf:li>
    </rdf:Bag>
  </pdfaExtension:schemas>
</rdf:Description>
"""
_END = b"</rdf:RDF>"


def declare_accessible(pdf: Any) -> None:
    """Add the declaration of PDF/UA-1 to the metadata of a PDF/A file, before it is written.

    WeasyPrint's own way to add metadata starts a second rdf:RDF, which readers pass over.
    """
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    (packet,) = metadata.stream
    before, end, after = packet.partition(_END)
    metadata.stream = [before + _ACCESSIBLE + end + after]


def list_files_once(pdf: Any) -> None:
    """Leave each associated file once in the list of them: WeasyPrint 70 enters those that are
    attachments too twice."""
    files = pdf.catalog["AF"]
    files[:] = dict.fromkeys(files)


def smooth_no_picture(pdf: Any) -> None:
    """Have pictures shown as they are: PDF/A forbids a reader to make up what stands between their
    dots."""
    for item in pdf.objects:
        entries = getattr(item, "extra", {})
        if entries.get("Subtype") == "/Image":
            entries["Interpolate"] = "false"
