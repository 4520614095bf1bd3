"""All values together: the region."""

from zoneinfo import ZoneInfo

from bot.content.draft import Draft
from bot.content.sections import NEXT_NUMBER, REGION
from bot.content.values import howto, meta, news, people, rollouts, routing, staff, systems, words
from bot.region import Region


def region(draft: Draft, films_shown_at: str | None) -> Region:
    """The region of a draft that has no problems."""
    about, names, helpers = draft.one(REGION), people.role_names(draft), staff.staff(draft)
    return Region(
        version=draft.files.version,
        name=about.name,
        zone=ZoneInfo(about.timezone),
        default_language=about.default_language,
        contact=meta.contact(draft),
        portals=meta.portals(draft),
        films=meta.films(draft, films_shown_at),
        units=people.units(draft),
        roles=people.roles(draft),
        capabilities=people.capabilities(draft),
        areas=systems.areas(draft),
        systems=systems.systems(draft),
        how_tos=howto.how_tos(draft, names),
        known_gaps=howto.known_gaps(draft),
        rollouts=rollouts.rollouts(draft, names),
        news=news.news(draft, names),
        links=news.links(draft, names),
        collaboration_areas=news.collaboration_areas(draft, names),
        events=news.events(draft, names),
        downtimes=systems.downtimes(draft, names),
        disturbances=systems.disturbances(draft, names),
        digest=meta.digest(draft),
        routing=routing.routing(draft),
        staff=helpers,
        governance=people.governance(draft),
        glossary=words.glossary(draft),
        screening=words.screening(draft, helpers),
        reports=words.reports(draft),
        next_ticket=draft.one(NEXT_NUMBER).root,
    )
