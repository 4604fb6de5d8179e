package org.attune.web.once;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.attune.store.keys.Fingerprint;
import org.attune.web.page.Go;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Page;
import org.attune.web.page.PageAnswers;
import org.attune.web.page.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/// Does once what a form asks for, however often its button is pressed. A form is the same one when the token of its page is, for
/// every page has another, and all of its fields. A second sending waits for the first and gets its answer; after something
/// else was sent from this browser it is a new wish.
///
/// What was refused is tried again. What shows a record asks the store each time, so only [Go] and a page that says of itself
/// that it shows what its form made ([Page#showsWhatWasMade]) are answered twice.
public final class OnceOnly implements HandlerInterceptor {

    /// The field in which a form has the token of its page.
    private static final String TOKEN = "_csrf";
    private static final String PLACE = OnceOnly.class.getName();
    /// A client's answers are put in place of each other. Given twice they are the same, and none is left out.
    private static final String ANSWERS = "/minute/";

    private final PageAnswers answers;
    private final Clock clock;

    public OnceOnly(PageAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isFormOfPage(request)) {
            return true;
        }
        Sending own = Sending.of(mark(request), clock.instant());
        Sending first = meet(request, own);
        while (!first.equals(own)) {
            Optional<Reply> answer = first.answer().join();
            if (answer.filter(reply -> !(reply instanceof Go) || request.getSession(false) != null)
                    .isPresent()) {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
                answers.send(answer.get(), request, response);
                return false;
            }
            first = meet(request, own);
        }
        request.setAttribute(PLACE, own);
        return true;
    }

    private static boolean isFormOfPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && request.getMethod().equals("POST")
                && request.getParameter(TOKEN) != null && !request.getRequestURI().startsWith(ANSWERS);
    }

    /// Where the session ended meanwhile, as by a sign-in or by handing the device to a client, each sending stands for itself: its
    /// answer has the cookie without which nothing is there where it leads.
    private static Sending meet(HttpServletRequest request, Sending own) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return own;
        }
        try {
            synchronized (WebUtils.getSessionMutex(session)) {
                if (!(session.getAttribute(PLACE) instanceof LastSending last)) {
                    LastSending begun = new LastSending();
                    session.setAttribute(PLACE, begun);
                    return begun.meet(own);
                }
                return last.meet(own);
            }
        } catch (IllegalStateException ended) {
            return own;
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception fault) {
        if (request.getAttribute(PLACE) instanceof Sending own) {
            own.answer().complete(PageAnswers.sent(request).filter(OnceOnly::isForAll));
        }
    }

    private static boolean isForAll(Reply reply) {
        return switch (reply) {
            case Go go -> true;
            case Page page -> page.showsWhatWasMade();
            case HandedFile file -> false;
        };
    }

    /// A file that is sent along is known by its length, its name and how it begins: the rest is read as it comes.
    private static String mark(HttpServletRequest request) {
        StringBuilder all = new StringBuilder();
        add(all, request.getRequestURI());
        add(all, Beginning.read(request));
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            for (String value : field.getValue()) {
                add(all, field.getKey());
                add(all, value);
            }
        }
        return Fingerprint.of(all.toString());
    }

    /// Each with its length before it, so that no two forms read alike.
    private static void add(StringBuilder all, String text) {
        all.append(text.length()).append(' ').append(text);
    }
}
