package org.attune.web.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The name that a certificate was made for, so that nobody need type it again.
final class CertificateNames {

    /// The kind of alternative name that is a host name. Source: RFC 5280, section 4.2.1.6.
    private static final int DNS_NAME = 2;

    private CertificateNames() {}

    static String first(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(in);
            Optional<Collection<List<?>>> names = Optional.ofNullable(certificate.getSubjectAlternativeNames());
            return names.stream()
                    .flatMap(Collection::stream)
                    .filter(name -> name.get(0) instanceof Integer kind && kind == DNS_NAME)
                    .map(name -> name.get(1).toString())
                    .filter(name -> !name.startsWith("*"))
                    .findFirst()
                    .orElseThrow(() -> new BadSetting("The certificate " + file + " names no single host.",
                            "Say what people type: --base-url https://attune.example.org"));
        } catch (IOException | CertificateException e) {
            throw new BadSetting("--tls-cert " + file + " is no certificate that Java can read.",
                    "Give a PEM file: -----BEGIN CERTIFICATE----- and so on.");
        }
    }
}
