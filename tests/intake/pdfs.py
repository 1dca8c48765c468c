"""Small PDFs made by hand, as the PDF Reference lays them down."""

from collections.abc import Sequence

_FONT = 3
_ENCRYPTION = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"5a" * 32 + b">/U<" + b"a5" * 32 + b">>>"


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", encrypted: bool = False) -> bytes:
    """A PDF that prints `pages` of lines; encrypted, with a user password that nobody knows."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, lines in enumerate(pages):
        objects += _page(_FONT + 2 + 2 * number, lines)
    objects.append(b"<</Title(%b)>>" % title.encode())
    trailer = b"/Root 1 0 R/Info %d 0 R" % len(objects)
    if encrypted:
        objects.append(_ENCRYPTION)
        trailer += b"/Encrypt %d 0 R/ID[<00><00>]" % len(objects)
    return _file(objects, trailer)


def _page(content: int, lines: Sequence[str]) -> tuple[bytes, bytes]:
    printed = b" ".join(b"(%b) Tj T*" % line.encode() for line in lines)
    stream = b"BT /F1 11 Tf 72 720 Td 14 TL %b ET" % printed
    resources = b"/Resources<</Font<</F1 %d 0 R>>>>" % _FONT
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]%b/Contents %d 0 R>>" % (resources, content),
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
    )


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    body = b"%PDF-1.4\n"
    offsets = []
    for number, object_ in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj %b endobj\n" % (number, object_)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
        + b"trailer<</Size %d%b>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(body))
    )
