"""What a number counts: the indicator it is a value of, and its unit; or the rule by which it counts something else."""

from ..models import Unit
from ..values import PERCENTAGES
from .candidates import Candidate, Measure, Topic
from .counts import count_children, count_families
from .percentages import measure_percentage
from .readings import Number
from .surroundings import foreign_noun, nearest_indicator
from .units import implied_unit


def measure(number: Number, topic: Topic, previous: Measure | None) -> Measure:
    """Find what a number counts, from the words beside it, else from its sentence, else from the text before."""
    unit = number.mention.unit or implied_unit(number, previous.unit if previous else None, topic.told)
    if unit is None:
        return Measure("", None, "no unit" + (f" ({number.mention.noun})" if number.mention.noun else ""))
    case = Candidate(number, topic, previous, nearest_indicator(number), foreign_noun(number))
    if unit in PERCENTAGES:
        return measure_percentage(case, unit)
    return count_families(case) if unit is Unit.FAMILIES else count_children(case)
