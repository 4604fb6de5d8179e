package org.attune.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.access.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// What nobody expected: logged once, by kind and place, and answered with 500. What the fault says of itself is left out,
/// for it may hold what a client wrote. What the store does not let somebody do is no fault, but not there for them.
public final class Faults implements HandlerExceptionResolver {

    private static final System.Logger LOG = System.getLogger(Faults.class.getName());
    private static final int NOT_FOUND = 404;
    private static final int FAULT = 500;

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception fault) {
        boolean isNotThere = fault instanceof NotAllowed;
        if (!isNotThere) {
            LOG.log(System.Logger.Level.ERROR, "a fault of the program: {0}", describe(fault));
        }
        try {
            response.sendError(isNotThere ? NOT_FOUND : FAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /// The kinds of the fault and of what caused it, and where in our own code it came by.
    public static String describe(Throwable fault) {
        StringBuilder kinds = new StringBuilder(fault.getClass().getName());
        Throwable innermost = fault;
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            kinds.append(" by ").append(cause.getClass().getName());
            innermost = cause;
        }
        return kinds + " at " + place(innermost);
    }

    private static String place(Throwable fault) {
        for (StackTraceElement element : fault.getStackTrace()) {
            if (element.getClassName().startsWith("org.attune.")) {
                return element.getClassName() + ":" + element.getLineNumber();
            }
        }
        return "an unknown place";
    }
}
