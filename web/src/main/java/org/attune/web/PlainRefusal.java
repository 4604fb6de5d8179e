package org.attune.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers what is so broken that it never reaches a page of ours. Tomcat's own answer would repeat the request.
public final class PlainRefusal extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final String PAGE = "<!doctype html><html lang=\"en\"><title>This could not be understood</title>"
            + "<h1>This could not be understood</h1>"
            + "<p>What was sent is no request that a browser makes. Nothing was changed.</p></html>\n";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer out = response.getReporter();
            if (out != null) {
                out.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
