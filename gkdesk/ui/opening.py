"""The ways to a report: from a blank form, out of a file, out of the sample, out of a crash."""

from dataclasses import dataclass
from pathlib import Path

from gkdesk.errors import GkdeskError, UsageError
from gkdesk.form import Edition, Library
from gkdesk.places import data_folder
from gkdesk.project import Project, StatesFolder, load
from gkdesk.project.recovery import LeftBehind, Recovered, RecoveryCopy, RecoveryFolder
from gkdesk.report import Report, State, is_agency_name, report_of, restore, state_of
from gkdesk.report.rolling import next_year
from gkdesk.ui import wording
from gkdesk.ui.session import Session


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens reports with the same forms, the same kept states, and for the same clerk."""

    library: Library
    states: StatesFolder | None = None
    who: str = ""

    def begin(self, agency: str, year: int) -> Session:
        """Begin a report on the form of its year; UsageError without a name for the agency."""
        if not is_agency_name(agency):
            raise UsageError(wording.AGENCY_ODD if agency else wording.AGENCY_WANTED)
        return self.blank(self.library.for_year(year), agency, year)

    def blank(self, edition: Edition, agency: str, year: int) -> Session:
        """Begin a report on a form, whatever its year."""
        return self._session(Report(edition, agency, year))

    def following(
        self, report: Report, source: str, *, is_own: bool = True
    ) -> tuple[Session, tuple[str, ...]]:
        """Begin next year's report from one whose file is ``source``, and what is told of it.

        It is unsaved from the first; UsageError where there is no form for that year.
        """
        begun = next_year(report, self.library, source, is_own=is_own)
        session = self._session(begun.report)
        session.undo_stack.resetClean()
        return session, begun.told

    def file(self, path: Path) -> Session:
        """Open a project file; GkdeskError where that cannot be done. Nothing is locked yet."""
        return Session(Project.open(path, self.library, states=self.states, who=self.who))

    def sample(self) -> Session:
        """Open a copy of the sample; the file itself is never written."""
        folder = data_folder("resources") / "samples"
        file = next(folder.glob("*.gkd"), None)
        if file is None:
            raise GkdeskError(f"示例文件不见了（应在“{folder}”里），请重新安装本程序。")
        return self._session(load(file, self.library))

    def former(self, report: Report, state: State, name: str) -> Session:
        """Open a state that a report had, only to be looked at."""
        former = report_of(state, report.edition, report.year, report.stated)
        return Session(
            Project(former, self.library, states=self.states, who=self.who), kept_as=name
        )

    def recovered(self, folder: RecoveryFolder, left: LeftBehind) -> tuple[Session, RecoveryCopy]:
        """Open an unsaved report that was left behind, and take over the place where it is kept.

        It has no file until the clerk gives it one; GkdeskError where it cannot be opened.
        """
        found = folder.take(left, self.library)
        session = Session(self._recovered(found))
        session.undo_stack.resetClean()
        return session, found.copy

    def _session(self, report: Report) -> Session:
        return Session(Project(report, self.library, states=self.states, who=self.who))

    def _recovered(self, found: Recovered) -> Project:
        """Begin from what the file held, so that the log will tell what was recovered."""
        project = Project(
            found.base, self.library, record=found.record, states=self.states, who=self.who
        )
        project.came_from = found.original
        restore(project.report, state_of(found.report))
        project.report.restate(found.report.stated)
        return project
