"""The numbers that the press writes as words."""

_WORDS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
NUMERALS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
# Patterns of any of them, and of those that are more than one.
ANY_NUMERAL = "|".join(NUMERALS)
SEVERAL = "|".join(word for word, number in NUMERALS.items() if number > 1)
