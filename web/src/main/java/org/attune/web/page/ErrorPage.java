package org.attune.web.page;

import static java.util.Objects.requireNonNull;

/// What went wrong, and what to do now. Nothing of the request is repeated on it.
///
/// @param status the status it is sent with
/// @param title what happened, as a heading
/// @param meaning what it means, in one or two sentences
/// @param next what to do now
public record ErrorPage(int status, String title, String meaning, String next) implements Page {

    public ErrorPage {
        requireNonNull(title, "title");
        requireNonNull(meaning, "meaning");
        requireNonNull(next, "next");
    }

    /// The page for a status; one that we do not know is shown as a fault of ours.
    public static ErrorPage of(int status) {
        return switch (status) {
            case 400, 411, 415, 406, 414, 431 -> new ErrorPage(status, "This could not be understood",
                    "The browser sent something that this page does not take. Nothing was changed.",
                    "Go back, load the page again, and try once more.");
            case 401 -> new ErrorPage(status, "Please sign in", "This page is for people who are signed in.",
                    "Sign in, and then open the page again.");
            case 403 -> new ErrorPage(status, "This was not allowed",
                    "Either the page had been open for too long, or it is not for the role you have here. "
                            + "Nothing was changed.",
                    "Go back, load the page again, and try once more. If it stays so, ask whoever runs your practice.");
            case 404 -> new ErrorPage(status, "There is nothing here",
                    "The address is not known, or what was there is not for you to see.",
                    "Check the address, or begin at Today.");
            case 405 -> new ErrorPage(status, "This page is not used in that way",
                    "The address is known, but not for what the browser asked of it. Nothing was changed.",
                    "Begin at Today and follow the links.");
            case 413 -> new ErrorPage(status, "That was too much at once",
                    "What was sent is larger than any form here needs. Nothing was changed.",
                    "Shorten the text and send it again.");
            case 429 -> new ErrorPage(status, "Too many tries",
                    "There were too many tries in a short time. This is how guessing is slowed down.",
                    "Wait some minutes and try again.");
            default -> new ErrorPage(500, "Something went wrong on our side",
                    "It is a fault of the program and not of what you did. Answers that were shown as saved are saved.",
                    "Go back and try once more. If it stays so, tell whoever runs your practice the time it happened.");
        };
    }
}
