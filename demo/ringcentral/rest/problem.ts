/** A refusal in RingCentral's shape: clients decide by `errors[0].errorCode` (developer guide, errors). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'Problem';
  }

  body(): Record<string, unknown> {
    return {
      errorCode: this.code,
      message: this.message,
      errors: [{ errorCode: this.code, message: this.message, ...this.extra }],
      ...this.extra,
    };
  }
}

/** A refusal of the OAuth endpoints: `{error, error_description, errors}`. */
export class OAuthProblem extends Problem {
  constructor(
    status: number,
    readonly error: string,
    code: string,
    message: string,
  ) {
    super(status, code, message);
    this.name = 'OAuthProblem';
  }

  override body(): Record<string, unknown> {
    return {
      error: this.error,
      error_description: this.message,
      errors: [{ errorCode: this.code, message: this.message }],
    };
  }
}

/** The app lacks a scope. The body's top-level code differs from the one to decide by; so the real service does it. */
export class MissingPermission extends Problem {
  constructor(status: 401 | 403, permissionName: string) {
    super(status, 'CMN-401', `Required application permission [${permissionName}] is missing.`, {
      permissionName,
    });
    this.name = 'MissingPermission';
  }

  override body(): Record<string, unknown> {
    return { ...super.body(), errorCode: 'InsufficientPermissions' };
  }
}

export const notFound = (what: string): Problem =>
  new Problem(404, 'CMN-102', `Resource for parameter [${what}] is not found`, { parameterName: what });

export const invalid = (parameterName: string): Problem =>
  new Problem(400, 'CMN-101', `Parameter [${parameterName}] value is invalid`, { parameterName });
