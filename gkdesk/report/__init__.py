"""One report: what was entered, what is computed from it, and what does not agree.

``Report`` holds entered values and prose; totals and findings are functions of it. An edit
returns a ``Change``. Findings are yielded, never raised: nothing that a clerk types is refused.
``earlier`` are the reports of earlier years that it carries along, ``linking`` and ``rolling`` how
they come there, ``comparing`` what they say beside it.
This room imports ``form`` and knows neither files nor windows.
"""

from gkdesk.report.earlier import Earlier, EarlierYears, FormerFigure, FormerYear
from gkdesk.report.finding import Finding, FindingKey, Passage
from gkdesk.report.merging import taken
from gkdesk.report.naming import is_agency_name
from gkdesk.report.readiness import Obstacle, SectionReadiness, obstacles, readiness_of
from gkdesk.report.reading import read_value
from gkdesk.report.remarks import STAGES, Aside, Remarks, SignOff, Stage
from gkdesk.report.report import Change, Report, TextChecks
from gkdesk.report.signing import fingerprint
from gkdesk.report.standing import Standing, standing_of
from gkdesk.report.state import Edit, EditKind, State, differences, report_of, restore, state_of
from gkdesk.report.text import fold_prose
from gkdesk.report.value import NOT_APPLICABLE, Number, Unread, Value, is_same, plain, shown

__all__ = [
    "NOT_APPLICABLE",
    "STAGES",
    "Aside",
    "Change",
    "Earlier",
    "EarlierYears",
    "Edit",
    "EditKind",
    "Finding",
    "FindingKey",
    "FormerFigure",
    "FormerYear",
    "Number",
    "Obstacle",
    "Passage",
    "Remarks",
    "Report",
    "SectionReadiness",
    "SignOff",
    "Stage",
    "Standing",
    "State",
    "TextChecks",
    "Unread",
    "Value",
    "differences",
    "fingerprint",
    "fold_prose",
    "is_agency_name",
    "is_same",
    "obstacles",
    "plain",
    "read_value",
    "readiness_of",
    "report_of",
    "restore",
    "shown",
    "standing_of",
    "state_of",
    "taken",
]
