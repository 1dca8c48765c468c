import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.builders import TEXT
from tests.web.browser.looking import address
from tests.web.fakes import HOSTILE


def test_reports_are_added_and_a_highlight_leads_to_its_record(
    page: Page, empty: str, tmp_path: Path
) -> None:
    (tmp_path / "market.txt").write_text(f"{TEXT}Again.", encoding="utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    page.goto(empty)

    page.get_by_label("Or paste the text of one report").fill(TEXT)
    page.locator("#files").set_input_files([tmp_path / "market.txt", tmp_path / "broken.pdf"])
    expect(page.locator("[data-chosen]")).to_contain_text("market.txt, broken.pdf")
    page.get_by_role("button", name="Read and add").click()

    expect(page.get_by_role("heading", name="Added")).to_be_visible()
    expect(page.get_by_text("2 reports in the book, 1 could not be read")).to_be_visible()
    expect(page.locator("tr.failed")).to_contain_text("broken.pdf")
    page.get_by_role("link", name="Shelling in Orvane breaks week-old truce").first.click()
    page.locator("a.m", has_text="interior ministry").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("shelling")


def test_filters_change_the_list_its_address_and_its_exports_in_place(page: Page, served: str) -> None:
    page.goto(f"{served}/claims")
    rows = page.locator("table.records tbody tr")
    expect(rows).to_have_count(5)

    page.locator("summary", has_text="Act").click()
    page.get_by_label("deny").check()

    expect(rows).to_have_count(2)
    expect(page).to_have_url(f"{served}/claims?type=deny")
    expect(page.locator("a[data-format]").first).to_have_attribute("href", re.compile(r"type=deny"))
    page.go_back()
    expect(rows).to_have_count(5)
    page.goto(f"{served}/claims?type=deny&party=Northern+Front")
    page.get_by_role("link", name=re.compile("^type deny")).click()
    expect(page).to_have_url(f"{served}/claims?party=Northern+Front")


def test_what_is_wrong_with_a_filter_is_said_in_place(page: Page, served: str) -> None:
    page.goto(f"{served}/claims")

    page.get_by_label("Since").fill("soon")
    page.get_by_label("Since").press("Enter")

    expect(page.get_by_role("alert")).to_contain_text("'soon' is no date")


def test_a_mark_and_its_record_light_up_together(page: Page, served: str) -> None:
    page.goto(address(served, "/reports/{report}"))
    mark = page.locator("a.m.claim.trigger", has_text="denied")
    card = page.locator("[data-card$='-c1']")

    mark.hover()
    expect(card).to_have_class(re.compile(r"\bon\b"))
    page.mouse.move(0, 0)
    expect(card).not_to_have_class(re.compile(r"\bon\b"))
    mark.focus()
    expect(card).to_have_class(re.compile(r"\bon\b"))
    card.hover()
    expect(mark).to_have_class(re.compile(r"\bon\b"))


def test_kinds_can_be_hidden(page: Page, served: str) -> None:
    page.goto(address(served, "/reports/{report}"))
    mark = page.locator("a.m", has_text="denied")

    page.get_by_label("claims").uncheck()
    expect(mark).to_have_class(re.compile(r"\boff\b"))
    page.get_by_label("claims").check()
    expect(mark).not_to_have_class(re.compile(r"\boff\b"))


@pytest.mark.parametrize("words", ["at noon", "قالت الجبهة", "denied it"])
def test_words_selected_after_emoji_and_right_to_left_text_are_those_words(
    page: Page, served: str, words: str
) -> None:
    page.goto(address(served, "/reports/{hostile}"))

    page.evaluate(
        """words => {
            const lines = document.querySelectorAll("[data-start]");
            const line = [...lines].find((one) => one.textContent.includes(words));
            const all = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            const at = line.textContent.indexOf(words);
            const range = document.createRange();
            for (let seen = 0, node; (node = all.nextNode()); seen += node.length) {
                const [from, to] = [at - seen, at + words.length - seen];
                if (from >= 0 && from < node.length) range.setStart(node, from);
                if (to > 0 && to <= node.length) range.setEnd(node, to);
            }
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            document.dispatchEvent(new KeyboardEvent("keyup", { key: "Shift" }));
        }""",
        words,
    )
    page.get_by_role("toolbar").get_by_role("link", name="claim").click()

    start = HOSTILE.index(words)
    expect(page).to_have_url(re.compile(rf"start={start}&end={start + len(words)}$"))
    expect(page.locator("mark")).to_have_text(words)


def test_a_record_added_by_hand_stands_on_its_words(page: Page, served: str) -> None:
    page.goto(address(served, "/reports/{report}/add?kind=claim&words=accused"))

    page.get_by_label("act").select_option("condemn")
    page.get_by_label("Who judges").fill("Ana")
    page.get_by_role("button", name="Add").click()

    expect(page.get_by_role("status")).to_contain_text("Ana adds")
    expect(page.get_by_role("heading", level=1)).to_contain_text("condemns")


def test_a_field_is_corrected_and_the_correction_undone(page: Page, served: str) -> None:
    page.goto(address(served, "/records/{report}-i1"))
    field = page.locator("#type")

    field.get_by_text("Correct", exact=True).first.click()
    field.get_by_label("type").select_option("bombing")
    field.get_by_label("Why").last.fill("grenades, says the other paper")
    field.get_by_label("Who judges").last.fill("Ana")
    field.get_by_role("button", name="Correct").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("bombing")
    expect(page.locator("#type .by")).to_contain_text("corrected by Ana")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("shelling")
    expect(page.get_by_label("Who judges").first).to_have_value("Ana")


def test_the_slash_goes_to_search_but_not_while_typing(page: Page, served: str) -> None:
    page.goto(f"{served}/claims")

    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("market/")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("market/")


def test_a_hostile_report_does_nothing(page: Page, served: str) -> None:
    page.goto(address(served, "/reports/{hostile}"))

    assert page.title().startswith("<script>")
    assert page.locator(".text script, .text form, .text style, .text img, .text b").count() == 0
    expect(page.locator(".text")).to_contain_text("body{display:none}")


def test_everything_can_be_read_without_scripts(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(served)
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Claims").click()
    page.get_by_label("Words").fill("breaking")
    page.get_by_label("Words").press("Enter")
    expect(page.locator("table.records tbody tr")).to_have_count(2)
    page.locator("a.what").first.click()
    page.get_by_role("link", name="In the whole report").click()
    page.locator("a.m", has_text="interior ministry").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("shelling")
    context.close()


def test_on_a_phone_the_first_tap_shows_and_the_second_goes(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address(served, "/reports/{report}"))
    mark = page.locator("a.m", has_text="interior ministry")

    mark.tap()
    expect(page.locator(".peek")).to_contain_text("shelling")
    mark.tap()
    expect(page).to_have_url(re.compile(r"/records/\w+-i1$"))
    context.close()
