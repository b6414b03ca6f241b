"""`make bench`: how long a start, an answer, a search and a reload take here. `ARGS=--help` tells the rest."""

import resource
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import ParamSpec

from rank_bm25 import BM25Okapi  # type: ignore[import-untyped]

from bench.articles import WORDS, write_articles
from bench.exchange import CHATS, ECHO, FIRST_MESSAGES, MESSAGES, OURS, QUESTIONS, measure_exchange
from knowledge import Document, KnowledgeBase
from knowledge.facts import extract_facts
from knowledge.reading.documents import read_document, split_passages
from knowledge.retrieval.index import MemoryIndex
from knowledge.retrieval.search import analyze
from knowledge.understanding.clues import find_clues
from knowledge.understanding.intents import find_intent

P = ParamSpec("P")

QUESTION = "berapa kasus stunting HSS 2023?"
FACT_QUESTIONS = (
    QUESTION,
    "brp kss stntng hss thn 2021",
    "perkembangan stunting HSS 4 tahun terakhir",
    "berapa persen penurunan kasus stunting HSS dari 2020 ke 2023?",
    "tahun berapa kasus stunting HSS paling tinggi?",
    "prevalensi stunting Banjarmasin 2019",
)
PASSAGE_QUESTIONS = (
    "siapa asisten perekonomian Tanah Laut?",
    "kapan petik aksi dilaksanakan?",
    "program apa saja untuk mengatasi stunting di HSS?",
    "PMT di HSS untuk siapa?",
    "pendampingan keluarga berisiko dilakukan oleh siapa?",
)
STARTS, ROUNDS = 15, 20
EXTRACTED = (1_000, 3_000)
MEGABYTES = (1, 2, 5)


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000, help="generated articles of a reload (1000)")
    parser.add_argument("--passages", type=int, default=10_000, help="passages of the search (10000)")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        measure_starts(Path(folder))
        measure_bots()
        measure_extraction(Path(folder))
        measure_growth()
        measure_reload(Path(folder), options.articles)
        measure_search(Path(folder), options.passages)


def measure_starts(folder: Path) -> None:
    """A whole run of `tanya ask`, beside a Python that does nothing."""
    print("start-up, whole process")
    ask = [str(Path(sys.executable).with_name("tanya")), "ask", QUESTION]
    for name, command in (("python -c pass", [sys.executable, "-c", "pass"]), ("tanya ask", ask)):
        run(command, folder)
        show(name, [timed(run, command, folder) for _ in range(STARTS)])


def run(command: Sequence[str], folder: Path) -> None:
    """Run a program with an empty folder for its settings and its database."""
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)


def measure_extraction(folder: Path) -> None:
    """Articles read and their facts taken, nothing stored: how many a minute, and the memory that it needs at most."""
    print(f"\nreading and extraction of generated articles of {WORDS} words, on one core")
    path, seconds = folder / "artikel.txt", 0.0
    for done, text in enumerate(write_articles(max(EXTRACTED)), start=1):
        path.write_text(text, encoding="utf-8")
        start = process_time()
        extract_facts(read_document(path))
        seconds += process_time() - start
        if done in EXTRACTED:
            name = f"after {done:,} articles"
            print(f"  {name:32} {done / seconds * 60:9,.0f} articles a minute   {largest_memory():9,.0f} MB at most")
    path.unlink()


def measure_growth() -> None:
    """One document of some megabytes: its time per megabyte should not grow with its length."""
    print("\nfacts and passages of one document")
    body = "\n\n".join(text.split("---\n", 2)[2] for text in write_articles(max(MEGABYTES) * 400))
    for size in MEGABYTES:
        document = Document(id="panjang.txt", text=body[: size * 1_000_000])
        start = process_time()
        extract_facts(document)
        split_passages(document)
        seconds = process_time() - start
        name = f"{size} MB"
        print(f"  {name:32} {seconds:9.2f} s   {seconds / size:9.2f} s a MB")


def largest_memory() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024


def measure_bots() -> None:
    """Whole processes by polling: the median of a few rounds, taken in turn."""
    asked = (
        f"{MESSAGES:,} from {CHATS} chats, {len(QUESTIONS)} questions in any order, after {FIRST_MESSAGES} not counted"
    )
    print(f"\nmessages answered a second: {asked}")
    rounds = [(measure_exchange(ECHO), measure_exchange(OURS)) for _ in range(3)]
    echo, ours = (median(speeds) for speeds in zip(*rounds, strict=True))
    print(f"  {'a bot that only echoes':32} {echo:9,.0f}\n  {'ours':32} {ours:9,.0f}   ({ours / echo:.2f} of it)")


def measure_reload(folder: Path, count: int) -> None:
    """Answers from the bundled documents, then a reload of generated articles, then answers from these too."""
    documents = folder / "documents"
    documents.mkdir()
    base = KnowledgeBase.open(folder / "bench.db", documents)
    measure_answers(base, "the bundled documents")
    for number, text in enumerate(write_articles(count)):
        (documents / f"{number}.txt").write_text(text, encoding="utf-8")
    print(f"\nreload of {count:,} generated articles")
    for name in ("reload", "reload, nothing changed"):
        seconds = timed(base.reload)
        print(f"  {name:32} {seconds:9.2f} s   {count / seconds * 60:9,.0f} articles a minute")
    print(f"  {'facts held':32} {len(base.facts()):9,}")
    print(f"  {'largest resident memory':32} {largest_memory():9,.0f} MB")
    print(f"  {'opening it again':32} {timed(KnowledgeBase.open, folder / 'bench.db', documents):9.2f} s")
    measure_answers(base, f"{count:,} articles more")


def measure_answers(base: KnowledgeBase, name: str) -> None:
    """Questions answered and put into words; the first one also builds what is built on demand."""
    print(f"\none answer, from {name}")
    for kind, questions in (("from facts", FACT_QUESTIONS), ("from passages", PASSAGE_QUESTIONS)):
        first = timed(answer, base, questions[0])
        times = [timed(answer, base, question) for _ in range(ROUNDS) for question in questions]
        show(f"{kind} (first: {first * 1_000:.0f} ms)", times)


def measure_search(folder: Path, count: int) -> None:
    """The same questions over the same passages: our index, and rank-bm25 as it comes."""
    passages = []
    for number, text in enumerate(write_articles(count)):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        passages += split_passages(read_document(path))
        if len(passages) >= count:
            break
    passages = passages[:count]
    print(f"\nsearch in {len(passages):,} passages")
    index = MemoryIndex.build(passages)
    print(f"  {'building the index':32} {timed(index.search, QUESTION):9.2f} s")
    plain = BM25Okapi([analyze(passage.span.text) for passage in passages])
    engines: dict[str, Callable[[str], object]] = {
        "our index": index.search,
        "rank-bm25 BM25Okapi": lambda question: plain.get_top_n(analyze(question), passages),
    }
    for name, search in engines.items():
        questions = (*FACT_QUESTIONS, *PASSAGE_QUESTIONS) * 5
        show(name, [timed(search, question) for question in questions])


def answer(base: KnowledgeBase, question: str) -> None:
    """Answer a question as if nobody had asked it before, and put the answer into words."""
    find_clues.cache_clear()
    find_intent.cache_clear()
    base.reply(base.ask(question))


def timed(work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """How long some work takes, in seconds."""
    start = perf_counter()
    work(*args, **kwargs)
    return perf_counter() - start


def show(name: str, seconds: Iterable[float]) -> None:
    """One line: median and 99th percentile."""
    times = sorted(seconds)
    high = quantiles(times, n=100, method="inclusive")[98]
    print(f"  {name:32} median {median(times) * 1_000:9.2f} ms   p99 {high * 1_000:9.2f} ms")


if __name__ == "__main__":
    main()
