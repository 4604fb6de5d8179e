package org.attune.web.guard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// What is done with a form that lacks its token: nothing. Mostly the page had been open for too long, or the program was
/// started again. A client in the middle of a form is led to its beginning, where it is said in their language how to go
/// on. A sign-in leads to where it would have, which is Today for whoever is signed in by now, as after a double press, and a fresh page
/// to sign in on for everybody else. Of any other form it is said that it was not allowed.
final class StaleForms implements AccessDeniedHandler {

    private static final List<String> OF_CLIENTS = List.of("/minute", "/own");
    private static final String SIGN_IN = "/sign-in";
    private static final String TODAY = "/";
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Optional<String> beginning = beginning(request);
        if (beginning.isPresent()) {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", beginning.get());
        } else {
            response.sendError(FORBIDDEN);
        }
    }

    private static Optional<String> beginning(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (request.getMethod().equals("POST") && path.equals(SIGN_IN)) {
            return Optional.of(TODAY);
        }
        return OF_CLIENTS.stream().filter(client -> path.startsWith(client + "/")).findFirst();
    }
}
