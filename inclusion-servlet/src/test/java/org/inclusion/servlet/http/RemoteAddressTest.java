package org.inclusion.servlet.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An IPv4 address is one caller, and so is a network of IPv6 addresses. */
class RemoteAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,                  192.0.2.7",
        "2001:db8:1:2:3:4:5:6,       2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2::,             2001:db8:1:2:0:0:0:0",
        "[2001:db8:1:2:ffff::1],     2001:db8:1:2:0:0:0:0",
        "fe80:0:0:0:1:2:3:4,         fe80:0:0:0:0:0:0:0",
        "::ffff:192.0.2.7,           192.0.2.7",
        "unix:,                      unix:",
        "proxy.example.org,          proxy.example.org",
        "'',                         ''",
    })
    void aCallerIs(String remote, String caller) {
        assertThat(RemoteAddress.callerAt(remote), equalTo(caller));
    }
}
