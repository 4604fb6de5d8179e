package org.attune.web.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Sends what a desk answers with: a [Page] is written, a [Go] leads on, a [HandedFile] is sent to be kept.
public final class PageAnswers implements HandlerMethodReturnValueHandler {

    private static final int SEE_OTHER = 303;
    private static final String SENT = PageAnswers.class.getName();

    private final Templates templates;
    private final Frames frames;

    public PageAnswers(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter answer) {
        return Reply.class.isAssignableFrom(answer.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object answer, MethodParameter type, ModelAndViewContainer container,
            NativeWebRequest web) throws Exception {
        container.setRequestHandled(true);
        HttpServletRequest request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        Reply reply = (Reply) requireNonNull(answer);
        request.setAttribute(SENT, reply);
        send(reply, request, response);
    }

    /// Sends an answer.
    public void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (reply) {
            case Go go -> lead(go, request, response);
            case Page page -> write(page, request, response);
            case HandedFile file -> file.to(response);
        }
    }

    /// What the desk answered to a request, whether it reached whoever asked or not.
    public static Optional<Reply> sent(HttpServletRequest request) {
        return Optional.ofNullable((Reply) request.getAttribute(SENT));
    }

    private void lead(Go go, HttpServletRequest request, HttpServletResponse response) {
        frames.remember(go.saying(), request);
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", go.path());
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput html = templates.fill(page, frames.around(page, request));
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
