"""Names of places in texts and what they mean; the tables are the specification."""

import pytest

from knowledge.language.places import gazetteer

DOCUMENTS = [
    ("Kabupaten Hulu Sungai Selatan", [("Kabupaten Hulu Sungai Selatan", ["63.06"])]),
    ("HSS, HST dan HSU di Kalsel", [("HSS", ["63.06"]), ("HST", ["63.07"]), ("HSU", ["63.08"]), ("Kalsel", ["63"])]),
    ("KOTABARU – Kota Baru", [("KOTABARU", ["63.02"]), ("Kota Baru", ["63.02"])]),
    ("Kota Banjar Baru", [("Kota Banjar Baru", ["63.72"])]),
    ("Kota Bau-Bau dan Lubuk Linggau", [("Kota Bau-Bau", ["74.72"]), ("Lubuk Linggau", ["16.73"])]),
    ("Manokwari selatan", [("Manokwari selatan", ["92.11"])]),
    ("Kota Administrasi Jakarta Utara", [("Kota Administrasi Jakarta Utara", ["31.72"])]),
    ("Kabupaten Administrasi Kepulauan Seribu", [("Kabupaten Administrasi Kepulauan Seribu", ["31.01"])]),
    ("Daerah Istimewa Yogyakarta", [("Daerah Istimewa Yogyakarta", ["34"])]),
    ("Taliabu dan Morotai", [("Taliabu", ["82.08"]), ("Morotai", ["82.07"])]),
    ("Anambas dan Bintuni", [("Anambas", ["21.05"]), ("Bintuni", ["92.06"])]),
    ("Wali Kota Banjarmasin", [("Kota Banjarmasin", ["63.71"])]),
    ("Bupati Banjar", [("Banjar", ["63.03"])]),
    ("East Sumba and Central Java", [("East Sumba", ["53.11"]), ("Central Java", ["33"])]),
    ("Kota Gerbang Salam", []),
    ("Kota Kembang Bandung", [("Bandung", ["32.04", "32.73"])]),
    ("KABAR-PAPUA.COM", []),
    ("Bolmong Selatan", [("Bolmong Selatan", ["71.11"])]),
    ("Banten Selatan", [("Banten Selatan", [])]),
    ("Banten selatan", [("Banten", ["36"])]),
    ("Wali Kota mengatakan", []),
    ("Wali Kota Cheka Anu mengatakan", []),
    ("Kecamatan Kota", [("Kecamatan Kota", ["35.71.02"])]),
    ("Kecamatan Antah Berantah", [("Kecamatan Antah Berantah", [])]),
    ("kecamatan lain", []),
    ("Data per Puskesmas Kabupaten Tapin", [("Kabupaten Tapin", ["63.05"])]),
    ("Desa Sungai Rutas Kabupaten Tapin", [("Desa Sungai Rutas", []), ("Kabupaten Tapin", ["63.05"])]),
    ("Data per Kecamatan Kabupaten Tapin", [("Kabupaten Tapin", ["63.05"])]),
    ("Jawa\nBarat", [("Jawa\nBarat", ["32"])]),
    ("Bolaang Mongondow Timur", [("Bolaang Mongondow Timur", ["71.10"])]),
    ("Kecamatan Murung Pudak", [("Kecamatan Murung Pudak", ["63.09.06"])]),
    ("Solok", [("Solok", ["13.02", "13.72"])]),
    ("Kota Padang", [("Kota Padang", ["13.71"])]),
    ("Probolinggo District", [("Probolinggo", ["35.13"])]),
    ("Probolinggo City", [("Probolinggo", ["35.74"])]),
    ("Tapin City", [("Tapin", ["63.05"])]),
    ("Kepulauan Sitaro", [("Kepulauan Sitaro", ["71.09"])]),
    ("Kepulauan Nias", [("Kepulauan Nias", [])]),
    (
        "Kabupaten Sumedang 27,6 persen, Sukabumi 27,5 persen",
        [("Kabupaten Sumedang", ["32.11"]), ("Sukabumi", ["32.02"])],
    ),
    ("Kabupaten Sumedang (27,6%) dan Sukabumi", [("Kabupaten Sumedang", ["32.11"]), ("Sukabumi", ["32.02"])]),
    # More stands between, or the kind is that of cities, which regencies are often named beside.
    (
        "Kabupaten Sumedang 27,6 persen, naik dari Sukabumi",
        [("Kabupaten Sumedang", ["32.11"]), ("Sukabumi", ["32.02", "32.72"])],
    ),
    ("Kota Bogor 18 persen, Sukabumi 27,5 persen", [("Kota Bogor", ["32.71"]), ("Sukabumi", ["32.02", "32.72"])]),
    ("Kecamatan Kota Padang", [("Kecamatan Kota Padang", ["17.02.06"])]),
    ("stunting RI turun", [("RI", ["00"])]),
    ("pidato HUT RI dan Kemenkes RI", []),
    ("Yogyakarta", [("Yogyakarta", ["34", "34.71"])]),
    ("Kabupaten Marros", [("Kabupaten Marros", ["73.09"])]),
    ("Kabupaten Membrano Tengah", [("Kabupaten Membrano Tengah", ["95.05"])]),
    ("Kabupaten Antah Berantah", [("Kabupaten Antah Berantah", [])]),
    ("Desa Juai", [("Desa Juai", [])]),
    ("di desa Juai", [("desa Juai", [])]),
    ("Padukuhan Juai", [("Padukuhan Juai", [])]),
    (
        "Kabupaten Lebak, Pandeglang dan Serang",
        [("Kabupaten Lebak", ["36.02"]), ("Pandeglang", ["36.01"]), ("Serang", ["36.04"])],
    ),
    ("Pulau Bunga Jaya", [("Pulau Bunga Jaya", [])]),
    ("Central Sulawesi", [("Central Sulawesi", ["72"])]),
    ("Kelurahan Mantuil, Kota Banjarmasin", [("Kelurahan Mantuil", []), ("Kota Banjarmasin", ["63.71"])]),
    ("di desa dan kota kami, batu dan buru", []),
    ("bantul tanpa huruf besar", []),
]
TYPED = [
    ("berapa stunting hss 2023", ["63.06"]),
    ("hulu sungai selatan", ["63.06"]),
    ("kab solok", ["13.02"]),
    ("kota banjarbaru", ["63.72"]),
    ("kandangan", ["63.06"]),
    ("kecamatan kurau", ["63.01.04"]),
    ("kurau", []),
    ("mitra kerja oi", []),
    ("nasional", ["00"]),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_names_in_a_document(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = gazetteer().find(text)
    known = [(m.span.text, [p.code for p in m.places if m.full or p.code.count(".") < 2]) for m in found]
    assert known == expected
    assert all(text[m.span.start : m.span.stop] == m.span.text for m in found)


@pytest.mark.parametrize(("text", "codes"), TYPED)
def test_names_as_people_type_them(text: str, codes: list[str]) -> None:
    found = gazetteer().find(text, typed=True)
    assert [place.code for mention in found for place in mention.places] == codes


def test_a_capital_is_marked_since_it_stands_for_its_regency_only_in_need() -> None:
    capital, regency = gazetteer().find("Pelaihari, Tanah Laut")
    assert capital.capital
    assert not regency.capital


@pytest.mark.parametrize("text", ["stunting kepulauan sitaro", "stunting Kepulauan Sitaro"])
def test_a_feature_belongs_to_the_name_in_a_question_too(text: str) -> None:
    (mention,) = gazetteer().find(text, typed=True)
    assert mention.span.text.casefold() == "kepulauan sitaro"
