from prompts.reading.lexicon import REPEATS, Lexicon, split_words


def _found(lexicon: Lexicon, text: str) -> list[str]:
    return [hit.word for hit in lexicon.find(text)]


def test_the_longest_word_is_found() -> None:
    words = Lexicon({"满意": {"good": 1}, "不满意": {"bad": 1}}, "zh")
    assert _found(words, "我不满意") == ["不满意"]


def test_english_words_are_found_whole_unless_they_end_in_a_star() -> None:
    words = Lexicon({"late": {"delay": 1}, "refund*": {"refund": 1}}, "en")
    assert _found(words, "the plate was later refunded, too late") == ["refunded", "late"]


def test_a_gap_bridges_a_few_words_of_the_same_sentence() -> None:
    words = Lexicon({"拒绝…退": {"refund": 1}}, "zh")
    assert _found(words, "商家拒绝给我退货") == ["拒绝给我退"]
    assert _found(words, "商家拒绝。我要退货") == []


def test_an_english_gap_bridges_three_words() -> None:
    words = Lexicon({"called … times": {"again": 1}}, "en")
    assert _found(words, "i called them three times") == ["called them three times"]
    assert _found(words, "i called once and then again many more times") == []


def test_a_word_in_a_longer_number_is_not_found() -> None:
    words = Lexicon({"12345": {"hotline": 1}}, "zh")
    assert _found(words, "打12345") == ["12345"]
    assert _found(words, "打13812345678") == []


def test_a_word_counts_once_however_often_it_is_said() -> None:
    words = Lexicon({"退款": {"refund": 2}}, "zh")
    assert words.score("退款退款退款退款") == {"refund": 2}
    assert len(_found(words, "退款" * 9)) == REPEATS


def test_an_empty_list_finds_nothing() -> None:
    assert _found(Lexicon({}, "en"), "anything") == []


def test_words_are_listed_with_commas_or_line_ends() -> None:
    assert list(split_words("Late, too late\nvery late,\n")) == ["late", "too late", "very late"]
