package org.attune.web.visit;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a desk the [Visitor] it asks for. A desk that admits strangers cannot ask for one.
public final class VisitorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visitor.class);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        return Visitor.in(requireNonNull(web.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow(() -> new IllegalStateException("a desk that admits strangers asks who it is"));
    }
}
