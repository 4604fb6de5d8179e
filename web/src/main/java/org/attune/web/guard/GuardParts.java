package org.attune.web.guard;

import java.time.Clock;
import java.util.List;

import org.attune.store.Store;
import org.attune.web.settings.Settings;
import org.attune.web.visit.LeftOpen;
import org.attune.web.visit.VisitFilter;
import org.attune.web.visit.Visits;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Spring Security as Attune uses it: its firewall, its tokens of forms and its passkeys. Whom a page admits is said at the
/// page (`Admits`) and kept by the `Doorkeeper`.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class GuardParts {

    @Bean
    Visits visits(Store store, Clock clock, List<LeftOpen> ofClients) {
        return new Visits(store, clock, ofClients);
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http, Visits visits) throws Exception {
        return http
                .addFilterBefore(new VisitFilter(visits), CsrfFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new StaleForms()))
                .build();
    }

    /// Refuses odd paths and odd methods, and every host name but our own: a foreign page that had its name pointed to this
    /// machine could otherwise read along.
    @Bean
    HttpFirewall firewall(Settings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(settings.reach().hostNames()::contains);
        return firewall;
    }

    @Bean
    RequestRejectedHandler refusals() {
        return new HttpStatusRequestRejectedHandler();
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders(Settings settings) {
        FilterRegistrationBean<SafeHeaders> registration = new FilterRegistrationBean<>(
                new SafeHeaders(settings.reach()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Strangers> strangers() {
        FilterRegistrationBean<Strangers> registration = new FilterRegistrationBean<>(new Strangers());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
