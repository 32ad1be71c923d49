package dev.ozean.web;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person is in the own group. */
public enum Role {
    OWNER,
    CREATOR,
    MEMBER,
    CUSTOMER;

    /** Role names as {@code @RolesAllowed} and the token's {@code roles} claim spell them. */
    public static final String OWNER_NAME = "owner";

    public static final String CREATOR_NAME = "creator";
    public static final String MEMBER_NAME = "member";
    public static final String CUSTOMER_NAME = "customer";

    /** As tokens and JSON spell it. */
    @JsonValue
    public String claim() {
        return switch (this) {
            case OWNER -> OWNER_NAME;
            case CREATOR -> CREATOR_NAME;
            case MEMBER -> MEMBER_NAME;
            case CUSTOMER -> CUSTOMER_NAME;
        };
    }
}
