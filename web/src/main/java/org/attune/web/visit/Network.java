package org.attune.web.visit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/// Where requests come from, as far as whoever sends them cannot choose it. Of an IPv6 address that is the network, its first 64 bits:
/// everybody who has one address has all the others of their network as well.
///
/// *Source:* RFC 4291, 2.5.4: what follows the first 64 bits tells the machines of one network apart.
public final class Network {

    private static final int BYTES_OF_NETWORK = 8;
    /// Nothing that anybody would have to be asked about.
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}");

    private Network() {}

    /// Where a request comes from.
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < 2 * BYTES_OF_NETWORK ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_NETWORK));
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
