package org.attune.web.guard;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.settings.Reach;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the browser with every answer what a page of ours never does, so that it need not let anybody do it.
final class SafeHeaders extends OncePerRequestFilter {

    /// Style, script, pictures, sound and film only from files of ours; nothing inline, no frames, no plug-ins, no other address.
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
            + "publickey-credentials-create=(self), publickey-credentials-get=(self)";
    /// Two years, as browsers advise. Source: hstspreload.org.
    private static final String HTTPS_ONLY = "max-age=63072000";

    private final Map<String, String> headers = new LinkedHashMap<>();

    SafeHeaders(Reach reach) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", PERMISSIONS);
        headers.put("Cache-Control", "no-store");
        if (reach.isBeyondThisMachine()) {
            headers.put("Strict-Transport-Security", HTTPS_ONLY);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
