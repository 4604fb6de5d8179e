package org.attune.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.attune.web.guard.GuardParts;
import org.attune.web.page.ErrorDesk;
import org.attune.web.settings.Reach;
import org.attune.web.settings.Settings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/// The server itself: where it listens, its cookie, its limits.
@Configuration(proxyBeanMethods = false)
@Import({GuardParts.class, PageParts.class, KeepParts.class})
class ServerParts {

    /// The longest that a signed-in browser may stay silent; locking comes earlier.
    private static final Duration SILENCE = Duration.ofHours(8);
    /// A body that is too large is still read to its end up to here, so that the page that says so arrives. Our choice.
    private static final int MOST_BYTES_SWALLOWED = 16 * 1024 * 1024;
    private static final int MOST_BYTES_OF_FORM = 256 * 1024;
    private static final int MOST_FIELDS = 1_000;
    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    @Bean
    TomcatServletWebServerFactory tomcat(Settings settings) throws UnknownHostException {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(settings.port());
        tomcat.setAddress(InetAddress.getByName(settings.reach().address()));
        tomcat.addErrorPages(new ErrorPage(ErrorDesk.PATH));
        tomcat.setSession(session(settings.reach().isBeyondThisMachine()));
        tomcat.setRegisterDefaultServlet(false);
        tomcat.addConnectorCustomizers(ServerParts::limit);
        tomcat.addContextCustomizers(context -> ((StandardHost) context.getParent())
                .setErrorReportValveClass(PlainRefusal.class.getName()));
        // Browsers do not say that forms come in UTF-8, and Tomcat takes them for ISO 8859-1 unless it is told.
        tomcat.addContextCustomizers(context -> context.setRequestCharacterEncoding(UTF_8.name()));
        switch (settings.reach()) {
            case Reach.Loopback loopback -> {
            }
            case Reach.OwnTls own -> tomcat.setSsl(tls(own));
            case Reach.BehindProxy proxy -> tomcat.addEngineValves(addressesOf(proxy));
        }
        return tomcat;
    }

    private static void limit(Connector connector) {
        connector.setMaxPostSize(MOST_BYTES_OF_FORM);
        connector.setMaxParameterCount(MOST_FIELDS);
        connector.setMaxPartCount(0);
        connector.setProperty("maxSwallowSize", Integer.toString(MOST_BYTES_SWALLOWED));
        connector.setProperty("useVirtualThreads", "true");
        connector.setXpoweredBy(false);
    }

    /// The cookie comes along when somebody follows a link from elsewhere (Lax), for that is how clients come; what such a
    /// link can do is only to show.
    private static Session session(boolean isEncrypted) {
        Session session = new Session();
        session.setTimeout(SILENCE);
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        session.getCookie().setName(isEncrypted ? "__Host-attune" : "attune");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSecure(isEncrypted);
        session.getCookie().setPath("/");
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        return session;
    }

    /// Who a proxy says that it speaks for is believed of the proxy alone. One that reaches a loopback address is on this machine; then what
    /// another machine of the house sends is where requests come from, and no proxy that could name somebody else.
    private static RemoteIpValve addressesOf(Reach.BehindProxy proxy) throws UnknownHostException {
        RemoteIpValve valve = new RemoteIpValve();
        if (InetAddress.getByName(proxy.address()).isLoopbackAddress()) {
            valve.setInternalProxies(LOOPBACK);
        }
        return valve;
    }

    private static Ssl tls(Reach.OwnTls own) {
        Ssl ssl = new Ssl();
        ssl.setCertificate("file:" + own.certificate().toAbsolutePath());
        ssl.setCertificatePrivateKey("file:" + own.key().toAbsolutePath());
        ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return ssl;
    }

    @Bean
    DispatcherServlet dispatcherServlet(WebApplicationContext context) {
        return new DispatcherServlet(context);
    }

    /// The guard stands before what comes from outside; a page about an error inside has passed it before.
    @Bean
    FilterRegistrationBean<Filter> guardRegistration(@Qualifier("springSecurityFilterChain") Filter guard) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(guard);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(0);
        return registration;
    }
}
