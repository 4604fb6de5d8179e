package org.attune.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.attune.store.Store;
import org.attune.web.account.AccountDesk;
import org.attune.web.account.PasskeyDesk;
import org.attune.web.account.Passkeys;
import org.attune.web.account.SecondStepDesk;
import org.attune.web.account.SetUpDesk;
import org.attune.web.account.SignInDesk;
import org.attune.web.cases.CasesDesk;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.library.LibraryParts;
import org.attune.web.line.Attention;
import org.attune.web.line.EventDesk;
import org.attune.web.line.Examiner;
import org.attune.web.line.LineDesk;
import org.attune.web.numbers.NumbersDesk;
import org.attune.web.numbers.OwnNumbers;
import org.attune.web.once.OnceOnly;
import org.attune.web.page.AssetDesk;
import org.attune.web.page.Assets;
import org.attune.web.page.ErrorDesk;
import org.attune.web.page.Faults;
import org.attune.web.page.Frame;
import org.attune.web.page.Frames;
import org.attune.web.page.PageAnswers;
import org.attune.web.page.Templates;
import org.attune.web.people.PeopleDesk;
import org.attune.web.room.RoomParts;
import org.attune.web.service.ServiceParts;
import org.attune.web.settings.Settings;
import org.attune.web.today.TodayDesk;
import org.attune.web.visit.Doorkeeper;
import org.attune.web.visit.VisitorArgument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;

/// All desks of the practice, and how their answers become pages. A new desk is a line in the list.
@Configuration(proxyBeanMethods = false)
@Import({AssetDesk.class, ErrorDesk.class, SignInDesk.class, SecondStepDesk.class, SetUpDesk.class, AccountDesk.class,
        PasskeyDesk.class, Passkeys.class, PeopleDesk.class, CasesDesk.class, LineDesk.class, EventDesk.class,
        TodayDesk.class, OwnNumbers.class, NumbersDesk.class, FormParts.class, OwnParts.class, TensionParts.class,
        ReflectionParts.class, MaterialParts.class, RoomParts.class, ServiceParts.class, LibraryParts.class})
class PageParts extends WebMvcConfigurationSupport {

    private final Clock clock;
    private final Assets assets = new Assets();
    private final PageAnswers answers;

    PageParts(Settings settings, Clock clock) {
        this.clock = clock;
        this.answers = new PageAnswers(new Templates(), new Frames(new Frame.House(assets, settings.isDemo())));
    }

    @Bean
    Assets assets() {
        return assets;
    }

    @Bean
    Examiner examiner(OwnNumbers numbers) {
        return new Examiner(numbers);
    }

    @Bean
    Attention attention(Store store, Examiner examiner, FormBook book, Days days) {
        return new Attention(store, examiner, book, days);
    }

    @Override
    protected void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument());
    }

    @Override
    protected void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
    }

    @Override
    protected void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper());
        registry.addInterceptor(new OnceOnly(answers, clock));
    }

    @Override
    protected void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new Faults());
    }

    /// Pages write themselves, so that text is all that is left to convert.
    @Override
    protected void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.disableDefaults().addCustomConverter(new StringHttpMessageConverter(StandardCharsets.UTF_8));
    }
}
