"""The numbers, and the places in an order, that the press writes as words."""

_WORDS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
NUMERALS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
ORDINALS = {"pertama" if number == 1 else f"ke{word}": number for word, number in NUMERALS.items()}
# Patterns of any of them, and of those that are more than one.
ANY_NUMERAL, ANY_ORDINAL = "|".join(NUMERALS), "|".join(ORDINALS)
SEVERAL = "|".join(word for word, number in NUMERALS.items() if number > 1)
