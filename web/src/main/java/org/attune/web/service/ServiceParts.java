package org.attune.web.service;

import org.attune.web.forms.FormBook;
import org.attune.web.line.CaseStudies;
import org.attune.web.line.Examiner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of studies inside the practice.
@Configuration(proxyBeanMethods = false)
@Import({OwnStudyDesk.class, ServiceDesk.class})
public class ServiceParts {

    @Bean
    CaseStudies caseStudies(Examiner examiner, FormBook book) {
        return new CaseStudies(examiner, book);
    }
}
