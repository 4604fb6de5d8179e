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
/// on; everybody else reads that it was not allowed.
final class StaleForms implements AccessDeniedHandler {

    private static final List<String> OF_CLIENTS = List.of("/minute", "/own");
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Optional<String> beginning = OF_CLIENTS.stream()
                .filter(path -> request.getRequestURI().startsWith(path + "/")).findFirst();
        if (beginning.isPresent()) {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", beginning.get());
        } else {
            response.sendError(FORBIDDEN);
        }
    }
}
