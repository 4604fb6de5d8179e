package org.attune.web.page;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Hands out style sheet, icon and script.
@Controller
@Admits(Guest.ANYONE)
public final class AssetDesk {

    private static final int NOT_FOUND = 404;

    private final Assets assets;

    public AssetDesk(Assets assets) {
        this.assets = assets;
    }

    /// Any file of ours by its fingerprinted name.
    @GetMapping("/assets/{name}")
    public void hand(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Assets.Asset asset = assets.find(request.getRequestURI()).orElse(null);
        if (asset == null) {
            response.sendError(NOT_FOUND);
            return;
        }
        byte[] bytes = asset.bytes();
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(asset.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
