package org.attune.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where requests come from.
class NetworkTest {

    @Test
    void oneNetworkOfIpv6IsOnePlaceHoweverManyAddressesItHas() {
        String one = Network.of("2001:db8:1:2::1");

        assertThat(Network.of("2001:0db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(one);
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(one);
    }

    @Test
    void anythingElseIsItself() {
        for (String address : new String[] {"203.0.113.9", "127.0.0.1", "::ffff:203.0.113.9", "localhost", "", "g::1",
                "1::2::3"}) {
            assertThat(Network.of(address)).isEqualTo(address);
        }
    }
}
