/** Links to set up accounts that stand in a text, without what ends their sentence. */
export const linkInText = /otpauth(?:-migration)?:\/\/[^\s"'<>”]+(?<![.,;:)\]])/gi;
