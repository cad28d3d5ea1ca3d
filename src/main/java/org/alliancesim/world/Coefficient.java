package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/**
 * How states behave: the coefficients of interests, concerns and dynamics. A candidate's utilities
 * are in logit units; a member's two sides in units of its goodwill to a candidate about whom it
 * has nothing to say. Every default is an assumption: the priors of {@code docs/odd.md}, section
 * "Initialization".
 */
public enum Coefficient implements Variable {
  BETA_GAIN(
      weight(
          "beta-gain",
          "β_gain",
          "interest in arms savings: what the first 1% of the military budget is worth at the"
              + " margin; and in training",
          "0.3")),
  BETA_SEC(weight("beta-sec", "β_sec", "interest in protection", "2")),
  BETA_LEVER(weight("beta-lever", "β_lever", "interest in a say where a rival already sits", "1")),
  BETA_ALIGN(
      moving("beta-align", "β_align", "interest in alignment with the members, or cost of it")
          .range(0, 100)
          .defaulting("{normal: [0, 3], min: 0}")),
  BETA_FORUM(
      weight(
          "beta-forum",
          "β_forum",
          "interest in business beyond defence, of a state next door",
          "1.5")),
  BETA_ISO(
      weight(
          "beta-iso",
          "β_iso",
          "how the leader's isolation multiplies the cost of Western ties",
          "1")),
  BETA_RES(
      moving("beta-res", "β_res", "how resentment of the alliance weighs against what binds to it")
          .range(0, 100)
          .defaulting("{normal: [6, 3], min: 0}")),
  KAPPA(
      moving("kappa", "κ", "inertia: what a change of status costs that changes half of what binds")
          .range(-20, 50)
          .defaulting("{normal: [6.3, 1]}")),
  KAPPA_STEP(
      moving("kappa-step", "κ_c", "how far inertia grows with what a change of status binds to")
          .range(0, 2)
          .defaulting("{uniform: [0, 1]}")),
  LEVEL(
      moving(
              "level",
              "ℓ",
              "how much readier states are to apply to this institution than to others of its kind")
          .range(-20, 20)
          .defaulting("0")),
  KAPPA_EXIT(
      moving("kappa-exit", "κ_exit", "what giving up full membership costs on top")
          .range(0, 50)
          .defaulting("{normal: [2, 1], min: 0}")),
  PHI(
      moving("phi", "φ", "what a public refusal costs the candidate")
          .range(0, 100)
          .defaulting("1")),
  ATTENTION(
      moving("attention", "α", "probability that a state reconsiders its status in a month")
          .unit("1/month")
          .defaulting("0.16666666666666666")),
  DISSIMILARITY(
      moving(
              "dissimilarity",
              "λ_N",
              "how far the options of one direction on a track are alternatives of their own: 1, as"
                  + " any others; towards 0, as if there were the best alone")
          .range(0.05, 1)
          .defaulting("{uniform: [0.3, 1]}")),
  OMEGA(
      moving("omega", "ω", "symbolic part of any status, whatever it gives")
          .defaulting("{uniform: [0.1, 0.5]}")),
  OMEGA_B(
      moving("omega-b", "ω_b", "symbolic part of any seat in a member's eyes, whatever it gives")
          .defaulting("{uniform: [0.5, 0.9]}")),
  OMEGA_F(
      moving("omega-f", "ω_f", "how far a seat in a forum is a seat in a member's eyes")
          .defaulting("{uniform: [0.3, 0.8]}")),
  DECISIVENESS(
      moving(
              "decisiveness",
              "k_c",
              "how decisive it is for a vote which of a member's two sides is the larger")
          .range(0.1, 50)
          .defaulting("{lognormal: [5, 0.15]}")),
  TENURE(
      moving("tenure", "τ", "mean time for which a government, and so a member's mind, stays")
          .unit("months")
          .range(1, 1200)
          .defaulting("{uniform: [36, 96]}")),
  GAMMA_AFF(weight("gamma-aff", "γ_aff", "goodwill by affinity, or concern by distance", "0.45")),
  GAMMA_RIV(
      moving("gamma-riv", "γ_riv", "concern: the candidate is a rival")
          .range(0, 100)
          .defaulting("{lognormal: [1.7, 0.2]}")),
  GAMMA_STANCE(
      moving("gamma-stance", "γ_stance", "concern or goodwill: a stated position on the candidate")
          .range(0, 100)
          .defaulting("{lognormal: [1.7, 0.3]}")),
  GAMMA_PATRON(
      moving(
              "gamma-patron",
              "γ_patron",
              "concern: the candidate is a rival of an outside friend, or a friend of an outside"
                  + " rival")
          .range(0, 100)
          .defaulting("{lognormal: [0.8, 0.4]}")),
  GAMMA_BLOC(
      weight("gamma-bloc", "γ_bloc", "concern: the candidate brings a rival bloc in", "0.45")),
  CHI(
      moving("chi", "χ", "share of the rivalry concern that an accepted precedent removes")
          .defaulting("0")),
  PSI(
      moving("psi", "ψ", "goodwill that full pressure buys")
          .range(0, 100)
          .defaulting("{normal: [0.25, 0.12], min: 0}")),
  PHI_CHAIR(
      moving("phi-chair", "φ_L", "what a refusal by the members costs the chair, in goodwill")
          .range(0, 100)
          .defaulting("0.2")),
  COST(weight("cost", "cost", "what full pressure costs the chair, in goodwill", "0.12")),
  R_PRESS(weight("r-press", "r_press", "resentment that full pressure leaves", "0.2")),
  NU(
      moving("nu", "ν", "by how much a concern must fall short for consent instead of abstention")
          .range(0, 100)
          .defaulting("0.2")),
  LAMBDA_0(
      moving("lambda-0", "λ₀", "clashes a month in a full rivalry without excitation")
          .unit("1/month")
          .range(0, 100)
          .defaulting("{uniform: [0.014, 0.02]}")),
  DECAY(
      moving("tension-decay", "d", "share of the excitation that a month removes")
          .unit("1/month")
          .defaulting("0.12")),
  XI(moving("xi", "ξ", "excitation that one clash leaves").range(0, 100).defaulting("5.5")),
  SIGNAL(
      moving("signal", "signal", "excitation when one side applies or the alliance admits it")
          .range(0, 100)
          .defaulting("0.5")),
  JUMP(moving("rivalry-jump", "j", "how far a clash moves rivalry towards 1").defaulting("0.1")),
  RETURN(
      moving("rivalry-return", "r_R", "how far a quiet month moves rivalry towards its baseline")
          .unit("1/month")
          .defaulting("0.05")),
  HELP_0(
      moving("help-0", "h₀", "log-odds of help to a member whom the leader likes as the attacker")
          .range(-1000, 1000)
          .defaulting("{normal: [-2, 1]}")),
  HELP_F(
      moving("help-affinity", "h_F", "weight of the leader's affinities in the decision to help")
          .range(-1000, 1000)
          .defaulting("2")),
  HELP_GAIN(
      moving("help-gain", "k⁺", "share of the missing credibility that help restores")
          .defaulting("0.1")),
  HELP_LOSS(
      moving("help-loss", "k⁻", "share of credibility that refused help costs").defaulting("0.15")),
  HELP_RESENTMENT(
      moving("help-resentment", "ρ⁺", "resentment of a member left without help")
          .range(0, 10)
          .defaulting("0.25")),
  CLASH_RESENTMENT(
      moving("clash-resentment", "ρ⁼", "resentment of both members after a clash between them")
          .range(0, 10)
          .defaulting("0.1")),
  RESENTMENT_DECAY(
      moving("resentment-decay", "d_ρ", "share of resentment that a month removes")
          .unit("1/month")
          .defaulting("0.01")),
  CREDIBILITY_RETURN(
      moving("credibility-return", "r_K", "how far a month moves credibility towards its start")
          .unit("1/month")
          .defaulting("0.01")),
  SETTLEMENT_0(
      moving("settlement-0", "s₀", "monthly hazard that a rivalry is settled")
          .unit("1/month")
          .defaulting("0.003")),
  SETTLEMENT_1(
      moving("settlement-1", "s₁", "how much faster when both sides hold a status")
          .range(0, 1000)
          .defaulting("2")),
  SETTLEMENT_DROP(
      moving("settlement-drop", "q", "share of the rivalry's baseline that a settlement removes")
          .defaulting("0.5")),
  ZETA(moving("zeta", "ζ", "how far a full rivalry with an equal is a threat").defaulting("0.5")),
  B_STAR(
      moving("b-star", "B*", "tie to a rival bloc from which obligations count as contrary")
          .range(0, 10)
          .defaulting("{uniform: [0.25, 0.6]}")),
  EPSILON(
      define("epsilon", "ε", "elasticity of substitution between arms suppliers")
          .range(0, 50)
          .defaulting("3")),
  PHI_DOLLAR(
      define("dollars-per-tiv", "φ_$", "US$ of a full price per SIPRI trend-indicator value")
          .unit("US$/TIV")
          .range(1e-3, 100)
          .defaulting("{triangular: [1, 2.3, 4.5]}")),
  EQUIPMENT(
      define("equipment", "η_A", "largest share of its budget that a state's arms imports can cost")
          .unit("share")
          .range(0.01, 1)
          .defaulting("{uniform: [0.15, 0.35]}")),
  COOLDOWN_RETURNED(
      moving("cooldown-returned", "T_ret", "wait after an application is returned")
          .unit("months")
          .range(0, 1200)
          .defaulting("12")),
  COOLDOWN_REFUSED(
      moving("cooldown-refused", "T_ref", "wait after a refusal by vote")
          .unit("months")
          .range(0, 1200)
          .defaulting("18"));

  private final VariableDefinition definition;

  Coefficient(VariableDefinition definition) {
    this.definition = definition;
  }

  /** All but those of the arms market, which is opened once, may change during a history. */
  private static VariableDefinition moving(String key, String symbol, String meaning) {
    return define(key, symbol, meaning).moves();
  }

  private static VariableDefinition weight(
      String key, String symbol, String meaning, String scaleOfHalfNormal) {
    return moving(key, symbol, meaning)
        .range(0, 100)
        .defaulting("{half-normal: " + scaleOfHalfNormal + "}");
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
