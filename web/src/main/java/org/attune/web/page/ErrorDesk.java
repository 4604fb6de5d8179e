package org.attune.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows the page for whatever went wrong, wherever it did.
@Controller
@Admits(Guest.ANYONE)
public final class ErrorDesk {

    /// Where the server turns to inside itself; from outside there is nothing at this path.
    public static final String PATH = "/error";

    private static final int NOT_FOUND = 404;
    private static final int FAULT = 500;

    /// Any method, for a post may go wrong as well as a get.
    @RequestMapping(PATH)
    public Page show(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return ErrorPage.of(NOT_FOUND);
        }
        return ErrorPage.of(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : FAULT);
    }
}
