package org.attune.core.disclosure;

import java.math.BigInteger;

/// A number without rounding.
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);

    Fraction {
        BigInteger common = over.gcd(under).max(BigInteger.ONE).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Fraction minusProduct(Fraction one, Fraction other) {
        return one.isZero() || other.isZero() ? this
                : new Fraction(over.multiply(one.under).multiply(other.under)
                        .subtract(one.over.multiply(other.over).multiply(under)),
                        under.multiply(one.under).multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    int sign() {
        return over.signum();
    }

    double number() {
        return over.doubleValue() / under.doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
