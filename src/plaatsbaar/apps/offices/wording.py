"""What are offices called?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from plaatsbaar.apps.people.models import Office
from plaatsbaar.core.wording import Wording

OFFICES: Final[Mapping[Office, Wording]] = {
    Office.PUPIL: Wording("leerling", "pupil"),
    Office.PARENT: Wording("ouder of verzorger", "parent or guardian"),
    Office.STAFF: Wording("medewerker", "member of staff"),
    Office.SUPERVISOR: Wording("leidinggevende", "supervisor"),
    Office.COMMUNICATIONS: Wording("communicatiemedewerker", "communications officer"),
    Office.SCHOOL_LEADER: Wording("schoolleider", "school leader"),
    Office.HR: Wording("HR", "HR"),
    Office.PRIVACY_OFFICER: Wording("functionaris gegevensbescherming", "privacy officer"),
    Office.BOARD_SECRETARY: Wording("bestuurssecretaris", "board secretary"),
    Office.CONFIDENTIAL_ADVISER: Wording("vertrouwenspersoon", "confidential adviser"),
    Office.COMPLAINTS_COMMITTEE: Wording("klachtencommissie", "complaints committee"),
    Office.BOARD_ADMINISTRATOR: Wording("beheerder", "administrator"),
}
