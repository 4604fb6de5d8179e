package org.attune.web;

import org.attune.core.tension.guide.Guide;
import org.attune.formats.guide.ShippedGuide;
import org.attune.web.before.BeforeDesk;
import org.attune.web.telling.TellingDesk;
import org.attune.web.tension.AttributionDesk;
import org.attune.web.tension.DescribeDesk;
import org.attune.web.tension.OwnTensions;
import org.attune.web.tension.RepairDesk;
import org.attune.web.tension.TensionDesk;
import org.attune.web.tension.WitnessDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of tensions, and the words they share.
@Configuration(proxyBeanMethods = false)
@Import({OwnTensions.class, TensionDesk.class, DescribeDesk.class, WitnessDesk.class, AttributionDesk.class,
        RepairDesk.class,
        TellingDesk.class, BeforeDesk.class})
class TensionParts {

    @Bean
    Guide guide() {
        return ShippedGuide.guide();
    }
}
