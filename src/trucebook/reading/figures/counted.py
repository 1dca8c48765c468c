"""Whom or what a count phrase counts: the words, their unit, category and group."""

from typing import NamedTuple

from trucebook.reading.figures.bounds import bounds_at
from trucebook.reading.figures.lexicon import CountedWords, counted_words, figure_words
from trucebook.reading.tokens import Token, word_at
from trucebook.records.vocabulary import Category, Group, Measure, Unit

Tokens = tuple[Token, ...]

_THINGS = frozenset({Measure.WEAPONS, Measure.DESTROYED, Measure.STRIKES, Measure.VIOLATIONS})


class Counted(NamedTuple):
    """Who is counted.

    Attributes:
        unit: people, families or items.
        category: civilians, combatants, mixed or unknown.
        group: a group that the words name, where they name just one.
    """

    unit: Unit
    category: Category
    group: Group | None


def who_from(words: Tokens, at: int) -> tuple[int, int]:
    """First index, and the one after the last, of the words for whom is counted; equal without any."""
    lexicon = figure_words()
    if word_at(words, at) == "of" and (told := bounds_at(words, at + 1)):
        at = told.end  # "three of the nine hostages"
    while at < len(words) and _is_filler(words, at):
        at += 1
    if word_at(words, at) in lexicon.participles and word_at(words, at + 1) not in lexicon.ends | {"", ","}:
        at += 1
    end = at
    while end < len(words) and (
        words[end].word not in lexicon.ends or words[end].text == "IS"
    ):  # the armed group
        if words[end].word == "," or (
            words[end].word == "of" and word_at(words, end + 1) in {"whom", "them", "those"}
        ):
            break
        end += 1
    while end > at and words[end - 1].word in {"and", "or", "'", '"', "-", "of", "in"}:
        end -= 1
    return at, end


def counted(words: Tokens, measure: Measure) -> Counted:
    """Unit, category and group of what `words` name, counted under `measure`.

    Deaths are of people, whatever the words; weapons and strikes are items. Where the words name civilians
    and combatants side by side ("soldiers and villagers") they are mixed; where one qualifies the other
    ("child soldiers") the last word decides.
    """
    lexicon = counted_words()
    head = head_of(words)
    if measure in _THINGS:
        return Counted(Unit.ITEMS, Category.UNKNOWN, None)
    found = _matches(head, lexicon) or _matches(words, lexicon)
    category, group = _judged(found, words)
    names = set(_singulars(head[-1].word, lexicon)) if head else set()
    if names & lexicon.families:
        return Counted(Unit.FAMILIES, category, group)
    if measure is Measure.TROOPS:
        unit = Unit.ITEMS if names & lexicon.items else Unit.PEOPLE
        return Counted(unit, category if words else Category.COMBATANTS, group)
    return Counted(Unit.PEOPLE, category, group)


def _is_filler(words: Tokens, at: int) -> bool:
    """Whether a word between a number and what it counts belongs to neither: "of the", "more", "-strong"."""
    lexicon = figure_words()
    is_hyphened = words[at].word in lexicon.hyphened and word_at(words, at - 1) == "-"
    return is_hyphened or words[at].word in lexicon.fillers


def head_of(words: Tokens) -> Tokens:
    """The words before "of", "in", "from" ..., which hold the noun that is counted."""
    for at, token in enumerate(words):
        if at and token.word in {"of", "in", "from", "at", "on", "near", "belonging", "for", "to"}:
            return words[:at]
    return words


def is_plural(words: Tokens) -> bool:
    """Whether the head of a noun phrase is a plural: "soldiers", "the children of the village"."""
    lexicon = counted_words()
    head = head_of(words)
    if not head:
        return False
    word = head[-1].word
    if word in lexicon.plurals:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2


def names_person(words: Tokens) -> bool:
    """Whether the last word of the head is a singular that the lexicon knows: "producer", "sister"."""
    lexicon = counted_words()
    head = head_of(words)
    return bool(head) and not is_plural(words) and (head[-1].word,) in lexicon.people


def _matches(words: Tokens, lexicon: CountedWords) -> list[tuple[Category, Group | None]]:
    """What the lexicon knows of the words, in their order, longer phrases before shorter ones."""
    found = []
    at = 0
    while at < len(words):
        size = next((size for size in range(lexicon.longest, 0, -1) if _entry(words, at, size, lexicon)), 0)
        if size and (entry := _entry(words, at, size, lexicon)):
            found.append(entry)
        at += size or 1
    return found


def _entry(words: Tokens, at: int, size: int, lexicon: CountedWords) -> tuple[Category, Group | None] | None:
    """The lexicon's entry for `size` words from `at` on, whose last may be a plural."""
    if at + size > len(words):
        return None
    stem = tuple(token.word for token in words[at : at + size - 1])
    for last in _singulars(words[at + size - 1].word, lexicon):
        if entry := lexicon.people.get((*stem, last)):
            return entry
    return None


def _singulars(word: str, lexicon: CountedWords) -> tuple[str, ...]:
    """What `word` may be a form of: itself, and its singulars by rule and by table."""
    forms = [word]
    if irregular := lexicon.plurals.get(word):
        forms.append(irregular)
    if word.endswith("men"):
        forms.append(f"{word[:-3]}man")
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    if word.endswith("children"):
        forms.append(word.removesuffix("ren"))
    if word.endswith("s"):
        forms.append(word[:-1])
    return tuple(forms)


def _judged(found: list[tuple[Category, Group | None]], words: Tokens) -> tuple[Category, Group | None]:
    """One category and group of all that the words name."""
    if not found:
        return Category.UNKNOWN, None
    side_by_side = any(token.word in {"and", "or", "&"} for token in words)
    groups = {group for _, group in found if group}
    categories = {category for category, _ in found if category is not Category.UNKNOWN}
    if side_by_side:
        named = all(group for _, group in found)
        group = groups.pop() if len(groups) == 1 and named else None
        if len(categories) > 1:
            return Category.MIXED, group
        return (categories.pop() if categories else Category.UNKNOWN), group
    return found[-1][0], groups.pop() if len(groups) == 1 else None
