"""Nobody who proposed, supported, rated or works here can be found on the page."""

from __future__ import annotations

import re

from community.usecases.proposal_results import rate_proposal, report_progress
from community.usecases.residence import redeem_code
from tests.community.case_steps import colleague
from tests.community.proposal_steps import codes, proposes, resident, signs
from tests.public.site import Site


def test_no_person_is_on_any_page_or_in_the_feed(site: Site) -> None:
    staff = colleague(site.store, "Zhaomin", "organiser")
    printed = codes(site.store, site.rules, staff)
    people = []
    for number, code in enumerate(printed[:9]):
        people.append(resident(site.store, f"35270650{number}-kimminji", "telegram"))
        redeem_code(site.store, site.rules, people[-1], code, "ko")
    proposal = proposes(site.store, site.rules, people[0])
    for each in people[1:]:
        signs(site.store, site.rules, each, proposal, "ko")
    site.carried_out(staff, proposal)
    report_progress(site.store, site.rules, staff, proposal.id, "Done", "en", 100)
    rate_proposal(site.store, site.rules, people[4], proposal.id, "fair")

    secrets = ["Zhaomin", "zhaomin", "35270650", "kimminji", "R-1", *printed]
    for language in site.place.languages:
        for path in ("", "/P-1", "/feed.xml"):
            response = site.get(f"/proposals{path}?lang={language}")
            assert response.status_code == 200
            found = [secret for secret in secrets if secret in response.text]
            assert found == [], (path, language)
            # Nor a flat, nor when somebody supported.
            assert not re.search(r"\b10[1-9]\b", response.text), (path, language)


def test_a_visit_leaves_nothing_but_the_language(site: Site) -> None:
    site.proposes()
    assert "set-cookie" not in site.get().headers
    cookie = site.get("/proposals/P-1?lang=ar").headers["set-cookie"]
    assert cookie.startswith("linli_language=ar; ")
    for attribute in ("HttpOnly", "Secure", "Path=/proposals", "SameSite=lax"):
        assert attribute in cookie
