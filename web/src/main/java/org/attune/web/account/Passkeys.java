package org.attune.web.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.store.Store;
import org.attune.store.people.Person;
import org.attune.web.settings.Settings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// Passkeys: a key on somebody's own device that answers only to this address, and only to its owner's finger, face or PIN.
/// That makes it both steps in one.
///
/// *Source:* W3C Web Authentication, Level 3; the arithmetic is webauthn4j's, by Spring Security.
public final class Passkeys {

    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final JdbcUserCredentialRepository keys;
    private final Webauthn4JRelyingPartyOperations ceremonies;

    /// Keeps them in the store's tables, for the address that people type.
    public Passkeys(Store store, Settings settings) {
        JdbcTemplate tables = new JdbcTemplate(store.passkeyTables());
        owners = new JdbcPublicKeyCredentialUserEntityRepository(tables);
        keys = new JdbcUserCredentialRepository(tables);
        PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(settings.origin()).getHost())
                .name("Attune")
                .build();
        ceremonies = new Webauthn4JRelyingPartyOperations(owners, keys, us, Set.of(settings.origin()));
        ceremonies.setCustomizeCreationOptions(options -> options
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        ceremonies.setCustomizeRequestOptions(options -> options
                .userVerification(UserVerificationRequirement.REQUIRED));
    }

    /// What a browser needs to make a new key for somebody.
    PublicKeyCredentialCreationOptions beginNew(Person person) {
        return ceremonies.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
    }

    /// Keeps the new key.
    void keepNew(PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey made) {
        ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, made));
    }

    /// What a browser needs to sign in with any key it has for this address.
    PublicKeyCredentialRequestOptions beginSignIn() {
        return ceremonies.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(UsernamePasswordAuthenticationToken
                        .unauthenticated("", "")));
    }

    /// The sign-in name that the key belongs to.
    ///
    /// @throws RuntimeException when the answer is not from a key that is kept, or not to what was asked
    String signIn(PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        return ceremonies.authenticate(new RelyingPartyAuthenticationRequest(asked, answer)).getName();
    }

    /// Somebody's keys, in the order they were made.
    List<AccountPage.Named> list(Person person) {
        List<AccountPage.Named> named = new ArrayList<>();
        records(person).forEach(key -> named.add(new AccountPage.Named(key.getCredentialId().toBase64UrlString(),
                key.getLabel())));
        return named;
    }

    /// Removes all that somebody has: for when a device is lost.
    ///
    /// @return whether there was any
    public boolean removeAll(Person person) {
        return remove(records(person));
    }

    /// Removes one of somebody's own keys; of anybody else's it does nothing.
    ///
    /// @return whether there was one
    boolean remove(Person person, String id) {
        return remove(records(person).stream()
                .filter(key -> key.getCredentialId().toBase64UrlString().equals(id)).toList());
    }

    private boolean remove(List<CredentialRecord> records) {
        records.forEach(key -> keys.delete(key.getCredentialId()));
        return !records.isEmpty();
    }

    private List<CredentialRecord> records(Person person) {
        Optional<PublicKeyCredentialUserEntity> owner = Optional
                .ofNullable(owners.findByUsername(person.names().signIn()));
        return owner.map(known -> keys.findByUserId(known.getId())).orElse(List.of());
    }

    private static Authentication as(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.names().signIn(), "", List.of());
    }
}
