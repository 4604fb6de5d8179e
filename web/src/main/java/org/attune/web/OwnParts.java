package org.attune.web;

import org.attune.web.cases.AgreementsDesk;
import org.attune.web.cases.AgreementsMaking;
import org.attune.web.cases.ContactDesk;
import org.attune.web.cases.OwnPageDesk;
import org.attune.web.cases.RhythmDesk;
import org.attune.web.cases.TrustDesk;
import org.attune.web.consent.ConsentDesk;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.own.BetweenUsDesk;
import org.attune.web.own.OwnChangeDesk;
import org.attune.web.own.OwnDesk;
import org.attune.web.own.OwnMaking;
import org.attune.web.own.OwnVisits;
import org.attune.web.people.HandOverDesk;
import org.attune.web.sessions.OwnCases;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of what therapist and client agree on, and of the client's own page.
@Configuration(proxyBeanMethods = false)
@Import({OwnVisits.class, OwnMaking.class, OwnDesk.class, OwnChangeDesk.class, BetweenUsDesk.class, OwnCases.class,
        AgreementsMaking.class,
        AgreementsDesk.class, RhythmDesk.class, ContactDesk.class, TrustDesk.class,
        HandOverDesk.class,
        ConsentTexts.class, ConsentDesk.class,
        OwnPageDesk.class})
class OwnParts {}
