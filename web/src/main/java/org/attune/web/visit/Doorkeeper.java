package org.attune.web.visit;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets in whom a page admits. Who is not known yet is led to the sign-in; who is known but not meant gets 403.
public final class Doorkeeper implements HandlerInterceptor {

    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Set<Guest> admitted = admitted((HandlerMethod) handler);
        Optional<Visitor> visitor = Visitor.in(request);
        if (admitted.contains(Guest.ANYONE) || visitor.filter(known -> isAdmitted(known, admitted)).isPresent()) {
            forgetWhatIsSentAgain(request);
            return true;
        }
        if (visitor.filter(known -> known.isOneOf(Guest.LOCKED)).isPresent()) {
            Interrupted.keep(request);
        }
        if (visitor.filter(known -> known.isOneOf(Guest.MEMBER)).isPresent()) {
            response.sendError(FORBIDDEN);
        } else {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", visitor.map(Doorkeeper::missingStep).orElse("/sign-in"));
        }
        return false;
    }

    private static void forgetWhatIsSentAgain(HttpServletRequest request) {
        if (request.getMethod().equals("POST") && Interrupted.find(request).map(Interrupted::path)
                .filter(request.getRequestURI()::equals).isPresent()) {
            Interrupted.forget(request);
        }
    }

    private static boolean isAdmitted(Visitor visitor, Set<Guest> admitted) {
        return admitted.stream().anyMatch(visitor::isOneOf);
    }

    private static String missingStep(Visitor visitor) {
        return visitor.isOneOf(Guest.LOCKED) ? "/unlock" : "/sign-in/second";
    }

    /// What the method says counts, and else what its desk says.
    ///
    /// @throws IllegalStateException when neither says anything
    public static Set<Guest> admitted(HandlerMethod handler) {
        Admits said = handler.getMethodAnnotation(Admits.class);
        if (said == null) {
            said = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Admits.class);
        }
        if (said == null) {
            throw new IllegalStateException(handler.getShortLogMessage() + " does not say whom it admits");
        }
        return Set.of(said.value());
    }
}
