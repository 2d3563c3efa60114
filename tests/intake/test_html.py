"""Tables of HTML, as spreadsheets, word processors and browsers put it on the clipboard."""

import pytest

from gkdesk.intake import SourceError, SourceTable, read_html

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {border:.5pt solid windowtext;}--></style>
</head><body link=blue><table border=0 cellpadding=0 cellspacing=0 width=144 style='width:108pt'>
<!--StartFragment-->
 <col width=72 span=2 style='width:54pt'><col width=0 style='display:none;mso-width-source:userset'>
 <tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=72>信息\r\n  内容</td>
  <td class=xl65 width=72 x:num>1,234</td><td style='display:none'>9</td></tr>
 <tr height=0 style='display:none'><td>hidden</td><td>7</td><td></td></tr>
 <tr height=20><td class=xl65>&nbsp;</td>
  <td class=xl65 align=right x:num="11398889">1.14E+07</td><td>8</td></tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>
</table></body></html>"""
WORD = """<html><body><!--StartFragment--><table class=MsoTableGrid><tr>
<td colspan=2><p class=MsoNormal align=center><span lang=ZH-CN>本年<br>处理</span></p>
<p class=MsoNormal>决定数量<o:p></o:p></p></td></tr><tr>
<td><p class=MsoNormal><span lang=EN-US>42<a style='mso-footnote-id:ftn1' href="#_ftn1"><span
class=MsoFootnoteReference>[1]</span></a><o:p></o:p></span></p></td>
<td><p><span>7</span><span style='mso-element:comment'>问过</span></p></td></tr></table>
<!--EndFragment--></body></html>"""


def table(markup: str) -> SourceTable:
    (found,) = read_html(markup)
    return found


def lines(markup: str) -> list[list[str]]:
    found = table(markup)
    return [[box.text for box in found.boxes if box.top == row] for row in range(found.height)]


def rows(*texts: str) -> str:
    return "<table>" + "".join(f"<tr>{text}</tr>" for text in texts) + "</table>"


def test_a_table_of_excel_is_read_as_it_is_seen() -> None:
    assert lines(EXCEL) == [["信息 内容", "1,234"], ["", "11398889"]]


def test_a_table_of_word_is_read_without_its_notes() -> None:
    assert lines(WORD) == [["本年\n处理\n决定数量"], ["42", "7"]]


def test_spans_take_their_squares() -> None:
    found = table(rows("<td rowspan=2>甲<td colspan=2>乙", "<td>1<td>2"))
    assert (found.height, found.width) == (2, 3)
    assert [(b.text, b.top, b.left, b.across, b.down) for b in found.boxes] == [
        ("甲", 0, 0, 1, 2),
        ("乙", 0, 1, 2, 1),
        ("1", 1, 1, 1, 1),
        ("2", 1, 2, 1, 1),
    ]


def test_spans_that_reach_too_far_are_cut() -> None:
    found = table(rows("<td rowspan=0>甲<td rowspan=65534>1", "<td>2"))
    assert (found.height, found.width) == (2, 3)


@pytest.mark.parametrize("span", ["-1", "x", "", "1.5", "²"])
def test_a_span_that_is_no_number_is_one(span: str) -> None:
    assert table(rows(f"<td colspan='{span}'>1<td>2")).width == 2


def test_tables_in_a_frame_are_read_and_the_frame_is_not() -> None:
    inner = rows("<td>1<td>2")
    found = read_html(f"<table><tr><td>菜单<td>{inner}{rows('<td>3<td>4')}</table>")
    assert [[box.text for box in one.boxes] for one in found] == [["1", "2"], ["3", "4"]]


def test_a_text_in_a_table_of_its_own_is_a_text() -> None:
    assert lines(rows(f"<td>{rows('<td>5')}<td>6")) == [["5", "6"]]


def test_two_paragraphs_are_not_one_figure() -> None:
    assert lines(rows("<td><p>1</p><p>2</p><td>1<br>2")) == [["1\n2", "1\n2"]]


def test_a_raised_figure_is_not_read_on() -> None:
    assert lines(rows("<td>5<sup>2</sup><td>6<sup>[1]</sup><td>7<sup>①</sup>")) == [
        ["5^2", "6", "7"]
    ]


def test_what_is_hidden_is_not_read() -> None:
    hidden = "<span style='display: none'>9</span><script>8</script><!-- 7 -->"
    assert lines(rows(f"<td>1{hidden}5<td hidden>2<td>3")) == [["15", "3"]]


@pytest.mark.parametrize("markup", ["", " ", "<!-- -->", "<p>42</p>", "<table></table>", "\x00"])
def test_a_page_without_a_table_gives_none(markup: str) -> None:
    assert read_html(markup) == ()


def test_a_declared_encoding_is_not_believed() -> None:
    page = f'<?xml version="1.0" encoding="gb2312"?><meta charset=gb2312>{rows("<td>规章")}'
    assert lines(page) == [["规章"]]


@pytest.mark.parametrize(
    "markup",
    [
        rows(*["<td>1"] * 5000),
        rows("<td colspan=1000 rowspan=1000>1" * 200),
        "<table>" + "<tr><td>1" * 400_000,
    ],
)
def test_a_table_that_is_too_large_is_refused(markup: str) -> None:
    with pytest.raises(SourceError, match="太大"):
        read_html(markup)


def test_tags_nested_without_end_do_no_harm() -> None:
    read_html("<table><tr><td>" * 20_000 + "1")
    assert read_html(f"{'<div>' * 20_000}1") == ()


def test_no_entity_is_fetched_or_blown_up() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;">]>'
    assert lines(bomb + rows("<td>1&b;&c;<td>2")) == [["1&b;&c;", "2"]]
